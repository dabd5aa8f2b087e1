import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { UpstreamIndex } from '../artefacts/upstream-index.ts';
import { ApiError } from '../contract/api-error.ts';

/** The index of known skills that `--index` names. */
export async function readIndex(cwd: string, file: string): Promise<UpstreamIndex> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((cause: unknown) => {
    throw new ApiError(
      'VALIDATION_ERROR',
      `The index ${file} cannot be read: check the path and its permissions.`,
      {},
      cause,
    );
  });
  // Loaded here only: the schema library would double the start-up time of every other scan.
  const { parseUpstreamIndex } = await import('../artefacts/parse-upstream-index.ts');
  const index = parseUpstreamIndex(text);
  if (index !== null) return index;
  throw new ApiError(
    'VALIDATION_ERROR',
    `${file} is no index of known skills: make one with skillgate index build.`,
  );
}
