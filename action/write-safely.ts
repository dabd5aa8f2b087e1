import { constants } from 'node:fs';
import { lstat, open, realpath, rm } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { ApiError } from '../src/contract/api-error.ts';

/**
 * Writes a file into the workspace and returns where. The workspace is scanned content: a link in it that leads elsewhere
 * is taken away or refused, never written through.
 */
export async function writeSafely(input: {
  readonly workspace: string;
  /** Relative to the workspace, or absolute. */
  readonly file: string;
  readonly text: string;
}): Promise<string> {
  const workspace = await realpath(input.workspace);
  const place = resolve(workspace, input.file);
  const isInside = place.startsWith(`${workspace}${sep}`);
  const folder = await realpath(dirname(place)).catch(() => null);
  if (folder === null || (isInside && !`${folder}${sep}`.startsWith(`${workspace}${sep}`))) {
    throw new ApiError(
      'VALIDATION_ERROR',
      'The report file cannot be written: its folder is missing or leads out of the workspace.',
    );
  }
  const found = await lstat(place).catch(() => null);
  if (found?.isSymbolicLink() === true) await rm(place);
  const flags =
    constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);
  const handle = await open(place, flags, 0o644);
  try {
    await handle.writeFile(input.text);
  } finally {
    await handle.close();
  }
  return place;
}
