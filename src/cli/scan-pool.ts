import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile } from '../artefacts/source-file.ts';
import { scanFiles } from '../engine/scan-files.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { UnitResult } from '../engine/unit-result.ts';
import type { ScanUnit } from '../workspace/scan-unit.ts';
import type { ThreadTask } from './thread-task.ts';

type Scanned = Pick<UnitResult, 'result' | 'response'>;

/** Scans in as many threads as it was given. */
export type ScanPool = {
  readonly size: number;
  readonly scan: (files: readonly SourceFile[], unit: ScanUnit) => Promise<Scanned>;
  readonly close: () => Promise<void>;
};

/** Fewer units are scanned sooner than threads have loaded the engine. */
const MIN_UNITS = 200;
const MAX_THREADS = 8;

/** Threads for a large tree, one a processor; this very thread where threads would cost more than they bring. */
export function scanPool(units: number, options: ScanOptions): ScanPool {
  const program = new URL('./scan-thread.js', import.meta.url);
  const size = Math.min(availableParallelism(), MAX_THREADS);
  const isWorthIt = units >= MIN_UNITS && size > 1 && options.upstream === undefined;
  if (!isWorthIt || !existsSync(program)) return inline(options);
  const idle = Array.from({ length: size }, () => new Worker(program));
  const all = [...idle];
  const waiting: ((worker: Worker) => void)[] = [];
  const free = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const scan = async (files: readonly SourceFile[]): Promise<Scanned> => {
    const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
    try {
      return { result: await ask(worker, { files, options }) };
    } finally {
      free(worker);
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all(all.map((worker) => worker.terminate()));
  };
  return { size, scan, close };
}

function inline(options: ScanOptions): ScanPool {
  return {
    size: 1,
    scan: (files) => Promise.resolve({ result: scanFiles(files, options) }),
    close: () => Promise.resolve(),
  };
}

function ask(worker: Worker, task: ThreadTask): Promise<ScanResult> {
  return new Promise((resolve, reject) => {
    const release = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (result: ScanResult): void => {
      release();
      resolve(result);
    };
    const onError = (error: Error): void => {
      release();
      reject(error);
    };
    const onExit = (): void => onError(new Error('the engine thread ended before its work'));
    // One that has ended before never answers, and says so by having no number any more.
    if (worker.threadId === -1) return onExit();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    worker.postMessage(task);
  });
}
