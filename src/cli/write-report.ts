import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';

type Input = { readonly cwd: string; readonly file: string; readonly text: string };

/** Writes a report file, or says why not. */
export async function writeReport({ cwd, file, text }: Input): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text);
  } catch (cause) {
    throw new ApiError(
      'VALIDATION_ERROR',
      `The report cannot be written to ${file}: check that its folder exists and may be written to.`,
      {},
      cause,
    );
  }
}
