import { resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import { configPaths } from '../contract/config-paths.ts';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import type { ReadText } from './read-text.ts';

type Input = {
  readonly cwd: string;
  readonly now: Date;
  readonly readText: ReadText;
  /** Null: the first of the usual places; false: none. */
  readonly config: string | false | null;
};

/** The settings that are obeyed and where they stand; a file that was named must be there, and a broken one is an error. */
export async function readConfigFile({ cwd, now, readText, config }: Input): Promise<{
  readonly path: string;
  readonly config: RepositoryConfig;
} | null> {
  if (config === false) return null;
  for (const path of config === null ? configPaths : [config]) {
    const text = await readText(resolve(cwd, path));
    if (text === null) continue;
    // Loaded here only: the schema library would double the start-up time of every other scan.
    const { parseRepositoryConfig } = await import('../engine/parse-repository-config.ts');
    const parsed = parseRepositoryConfig({ text, now });
    const [problem] = parsed.problems;
    if (problem === undefined) return { path, config: parsed.config };
    const key = problem.path === '' ? '' : `${problem.path}: `;
    throw new ApiError('VALIDATION_ERROR', `${path}:${problem.line}: ${key}${problem.message}.`);
  }
  if (config === null) return null;
  throw new ApiError('VALIDATION_ERROR', `There is no settings file ${config}: check the path.`);
}
