import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { ApiError } from '../contract/api-error.ts';

/** Replaces a file in one step, its permissions kept; refuses where it is no longer what was scanned. */
export async function writeFixedFile(input: {
  readonly location: string;
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: string;
}): Promise<void> {
  const { location, path, before, after } = input;
  const [current, { mode }] = await Promise.all([readFile(location), stat(location)]);
  if (!current.equals(before)) {
    throw new ApiError(
      'CONFLICT',
      `${path} has changed since it was read: run the command again. Files before it were written.`,
    );
  }
  const draft = `${location}.skillgate-fix`;
  try {
    await writeFile(draft, after, { mode });
    await rename(draft, location);
  } catch (cause) {
    throw new ApiError(
      'VALIDATION_ERROR',
      `${path} cannot be written: check its permissions, or apply the diff yourself.`,
      {},
      cause,
    );
  }
}
