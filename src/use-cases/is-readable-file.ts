import type { CommitFile } from './commit-file.ts';

/** The engine reads no file beyond this as text, so its bytes are not worth a call. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Whether a file of a tree has bytes that are worth fetching: no submodule, and not too large. */
export function isReadableFile(file: CommitFile): boolean {
  return file.mode !== '160000' && (file.size ?? 0) <= MAX_BYTES;
}
