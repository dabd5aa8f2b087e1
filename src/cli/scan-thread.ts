import { parentPort } from 'node:worker_threads';
import { scanFiles } from '../engine/scan-files.ts';
import type { ThreadTask } from './thread-task.ts';

parentPort?.on('message', ({ files, options }: ThreadTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(scanFiles(files, options));
});
