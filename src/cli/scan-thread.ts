import { parentPort } from 'node:worker_threads';
import type { SourceFile } from '../artefacts/source-file.ts';
import { scanFiles } from '../engine/scan-files.ts';
import type { ScanOptions } from '../engine/scan-options.ts';

/** What a thread is asked to scan; it is asked again when it has answered. */
export type ThreadTask = { readonly files: readonly SourceFile[]; readonly options: ScanOptions };

parentPort?.on('message', ({ files, options }: ThreadTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(scanFiles(files, options));
});
