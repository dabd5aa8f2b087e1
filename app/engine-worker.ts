import { parentPort, workerData } from 'node:worker_threads';
import { createTimeBudget } from '../src/engine/create-time-budget.ts';
import { scanFiles } from '../src/engine/scan-files.ts';
import { fixFiles } from '../src/fix/fix-files.ts';
import type { EngineTask } from './engine-pool.ts';
import { readUpstreamIndex } from './read-upstream-index.ts';

const upstream = typeof workerData === 'string' ? readUpstreamIndex(workerData) : null;

// One task at a time: the pool hands out the next when this one has answered.
parentPort?.on('message', (work: EngineTask) => {
  const options = { ...(work.kind === 'fix' ? work.task : work).options, upstream };
  const hasTime = createTimeBudget(() => performance.now());
  const answer =
    work.kind === 'fix'
      ? fixFiles({ ...work.task, options })
      : scanFiles(work.files, { ...options, hasTime });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(answer);
});
