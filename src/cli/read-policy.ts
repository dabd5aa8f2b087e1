import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ApiError } from '../contract/api-error.ts';
import { configPaths } from '../contract/config-paths.ts';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import { countText } from '../render/count-text.ts';
import { baselineName } from '../contract/baseline-name.ts';
import type { Policy } from './policy.ts';
import { readBaselineFile } from './read-baseline-file.ts';

type Input = {
  readonly cwd: string;
  readonly now: Date;
  /** False: none is read, nor is a baseline that was not named. */
  readonly config?: string | false | undefined;
  readonly baseline?: string | undefined;
};

/**
 * Reads settings and baseline: those named, or the ones of the working folder. A named file must be there; a broken one
 * is an error that names line and key, never a silent default.
 */
export async function readPolicy(input: Input): Promise<Policy> {
  const found =
    input.config === false ? null : await readConfigFile({ ...input, config: input.config });
  if (input.config === false && input.baseline === undefined) {
    return { config: null, suppressions: [], notes: [] };
  }
  const folders = found === null ? ['.github', '.'] : [dirname(found.path)];
  const candidates =
    input.baseline === undefined
      ? folders.map((folder) => join(folder, baselineName))
      : [input.baseline];
  const baseline = await readBaselineFile({
    ...{ cwd: input.cwd, candidates, isRequired: input.baseline !== undefined, now: input.now },
  });
  const entries = baseline?.entries ?? [];
  return {
    config: found?.config ?? null,
    suppressions: [...(found?.config.ignore ?? []), ...entries],
    notes: [
      ...(found === null ? [] : [`settings: ${found.path}`]),
      ...(baseline === null
        ? []
        : [`baseline: ${baseline.path} (${countText(entries.length, 'exception')})`]),
    ],
  };
}

async function readConfigFile({
  cwd,
  config,
  now,
}: Omit<Input, 'config'> & { readonly config: string | undefined }): Promise<{
  readonly path: string;
  readonly config: RepositoryConfig;
} | null> {
  for (const path of config === undefined ? configPaths : [config]) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(() => null);
    if (text === null) continue;
    // Loaded here only: the schema library would double the start-up time of every other scan.
    const { parseRepositoryConfig } = await import('../engine/parse-repository-config.ts');
    const parsed = parseRepositoryConfig({ text, now });
    const [problem] = parsed.problems;
    if (problem === undefined) return { path, config: parsed.config };
    const key = problem.path === '' ? '' : `${problem.path}: `;
    throw new ApiError('VALIDATION_ERROR', `${path}:${problem.line}: ${key}${problem.message}.`);
  }
  if (config === undefined) return null;
  throw new ApiError('VALIDATION_ERROR', `There is no settings file ${config}: check the path.`);
}
