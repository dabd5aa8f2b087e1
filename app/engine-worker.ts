import { parentPort, workerData } from 'node:worker_threads';
import { scanFiles } from '../src/engine/scan-files.ts';
import type { EngineTask } from './engine-pool.ts';
import { readUpstreamIndex } from './read-upstream-index.ts';

const upstream = typeof workerData === 'string' ? readUpstreamIndex(workerData) : null;

// One task at a time: the pool hands out the next when this one has answered.
parentPort?.on('message', ({ files, options }: EngineTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(scanFiles(files, { ...options, upstream }));
});
