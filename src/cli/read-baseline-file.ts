import { resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import type { BaselineFile } from '../contract/baseline-file.ts';
import type { ReadText } from './read-text.ts';

/** The first of the candidates that exists, or null. Throws VALIDATION_ERROR for one that is none of ours. */
export async function readBaselineFile(input: {
  readonly cwd: string;
  readonly candidates: readonly string[];
  readonly isRequired: boolean;
  readonly now: Date;
  readonly readText: ReadText;
}): Promise<({ readonly path: string } & BaselineFile) | null> {
  const { cwd, candidates, isRequired, now, readText } = input;
  for (const path of candidates) {
    const text = await readText(resolve(cwd, path));
    if (text === null) continue;
    // Loaded here only: the schema library would double the start-up time of every other scan.
    const { parseBaselineFile } = await import('../engine/parse-baseline-file.ts');
    return { path, ...parseBaselineFile({ path, text, now }) };
  }
  if (!isRequired) return null;
  throw new ApiError(
    'VALIDATION_ERROR',
    `There is no baseline ${candidates.join(', ')}: skillgate baseline create makes one.`,
  );
}
