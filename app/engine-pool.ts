import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../src/artefacts/source-file.ts';
import { ApiError } from '../src/contract/api-error.ts';
import { createTimeBudget } from '../src/engine/create-time-budget.ts';
import type { ScanOptions } from '../src/engine/scan-options.ts';
import type { ScanResult } from '../src/engine/scan-result.ts';
import type { FixResult } from '../src/fix/fix-result.ts';
import type { FixTask } from '../src/fix/fix-task.ts';
import { scanFiles } from '../src/engine/scan-files.ts';

/** Without the index: a thread reads its own once. */
type SentOptions = Omit<ScanOptions, 'upstream'>;

export type EngineTask =
  | {
      readonly kind: 'scan';
      readonly files: readonly SourceFile[];
      readonly options: SentOptions;
    }
  | {
      readonly kind: 'fix';
      readonly task: Omit<FixTask, 'options'> & { readonly options: SentOptions };
    };

type Waiting = {
  readonly task: EngineTask;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Up to here a scan takes some ten milliseconds, less than it costs to hand it over. */
const INLINE_BYTES = 256 * 1024;
const MAX_WAITING = 200;
/** The engine ends by itself after 10 s a layer; this is for the case that it does not. */
const DEADLINE_MS = 60_000;

/**
 * The engine: small content at once, large content in threads, so that the server goes on answering meanwhile. A fix is
 * many scans, so it always gets a thread.
 */
export function enginePool(indexFile: string | null = null): {
  readonly scan: (files: readonly SourceFile[], options: ScanOptions) => Promise<ScanResult>;
  readonly fix: (task: FixTask) => Promise<FixResult>;
} {
  const size = Math.max(1, Math.min(4, availableParallelism() - 1));
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  let started = 0;

  const runNext = (): void => {
    const task = waiting[0];
    if (task === undefined) return;
    const worker = idle.pop() ?? (started < size ? startThread() : null);
    if (worker === null) return;
    waiting.shift();
    runTask(worker, task);
  };
  const startThread = (): Worker => {
    started += 1;
    const worker = new Worker(new URL('./engine-worker.js', import.meta.url), {
      workerData: indexFile,
    });
    // A waiting thread does not keep the process alive; a running request does.
    worker.unref();
    // Without a listener an error of the thread would end the process; `exit` follows and tells its task.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      started -= 1;
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      runNext();
    });
    return worker;
  };
  const runTask = (worker: Worker, { task, resolve, reject }: Waiting): void => {
    const timer = setTimeout(() => void worker.terminate(), DEADLINE_MS);
    const onExit = (): void => {
      clearTimeout(timer);
      reject(new Error('the engine thread ended before its work'));
    };
    worker.once('exit', onExit);
    worker.once('message', (result: unknown) => {
      clearTimeout(timer);
      worker.off('exit', onExit);
      idle.push(worker);
      resolve(result);
      runNext();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(task);
  };

  const runInThread = async <Result>(task: EngineTask): Promise<Result> => {
    if (waiting.length >= MAX_WAITING) {
      throw new ApiError('SERVICE_UNAVAILABLE', 'Too much work is waiting; try again shortly.', {
        retryAfter: 10,
      });
    }
    return new Promise<Result>((resolve, reject) => {
      waiting.push({ task, resolve: (result) => resolve(result as Result), reject });
      runNext();
    });
  };

  return {
    scan: async (files, options) =>
      countBytes(files) <= INLINE_BYTES
        ? scanFiles(files, { ...options, hasTime: createTimeBudget(() => performance.now()) })
        : runInThread<ScanResult>({ kind: 'scan', files, options: withoutIndex(options) }),
    fix: (task) =>
      runInThread<FixResult>({
        kind: 'fix',
        task: { ...task, options: withoutIndex(task.options) },
      }),
  };
}

function withoutIndex({ upstream: _index, ...options }: ScanOptions): SentOptions {
  return options;
}

function countBytes(files: readonly SourceFile[]): number {
  return files.reduce((sum, file) => sum + (file.type === 'file' ? file.bytes.length : 0), 0);
}
