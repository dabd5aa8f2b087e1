import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { ApiError } from '../src/contract/api-error.ts';
import { baselineName } from '../src/contract/baseline-name.ts';
import { configPaths } from '../src/contract/config-paths.ts';
import { RepositoryConfig } from '../src/contract/repository-config.ts';
import type { Suppression } from '../src/contract/suppression.ts';
import { parseBaselineFile } from '../src/engine/parse-baseline-file.ts';
import { parseFailOn } from '../src/engine/parse-fail-on.ts';
import { parseRepositoryConfig } from '../src/engine/parse-repository-config.ts';
import { tightenRepositoryConfig } from '../src/engine/tighten-repository-config.ts';
import { countText } from '../src/render/count-text.ts';
import { hashGitBlob } from './hash-git-blob.ts';
import type { Inputs } from './inputs.ts';
import type { BaseCommit } from './read-base-commit.ts';
import type { Settings } from './settings.ts';

/** Where files that rule the run may be read from: a commit of the base, or the workspace. */
type Place = (path: string) => Promise<Uint8Array | null>;

type Source = {
  /** Commits of the base, for a change; its tip first, then the default branch's where that is another. */
  readonly commits: readonly BaseCommit[];
  /** A change that could not be held against its base: then no file of the workspace may rule it. */
  readonly isChange: boolean;
};

type ReadConfig = Settings['source'] & {
  readonly config: RepositoryConfig;
  readonly expired: number;
};

/**
 * Reads settings and baseline. A change can never rule itself: its settings come from the base branch, and a branch that
 * is not the default one may only tighten. What is broken never loosens: the defaults hold, and the summary says so.
 */
export async function readSettings(inputs: Inputs, source: Source): Promise<Settings> {
  const { places, floor } = placesOf(inputs, source);
  const candidates = inputs.config === null ? [...configPaths] : [inputs.config];
  const own = await readConfig(places, candidates);
  if (own.path === null && inputs.config !== null && !source.isChange) {
    throw new ApiError('VALIDATION_ERROR', `There is no settings file ${inputs.config}: check it.`);
  }
  const least = floor === null ? null : await readConfig(floor, candidates);
  const found = least === null || least.path === null ? own : tighten(own, least);
  const baseline = await readBaseline(inputs, { places, configPath: found.path });
  const expired = found.expired;
  return {
    ...overrule(inputs, found.config),
    suppressions: [...found.config.ignore, ...baseline.entries],
    source: { path: found.path, sha: found.sha, problems: found.problems },
    notices: [
      ...(source.isChange && source.commits.length === 0
        ? [
            'The base branch could not be read: the default settings hold, and every finding counts.',
          ]
        : []),
      ...baseline.notices,
      ...(expired === 0 ? [] : [`${countText(expired, 'expired exception')} no longer counted.`]),
    ],
  };
}

function placesOf(
  inputs: Inputs,
  { commits, isChange }: Source,
): { readonly places: Place; readonly floor: Place | null } {
  const [tip, other] = commits.map((commit): Place => readFrom(commit));
  if (tip !== undefined) return { places: tip, floor: other ?? null };
  const nothing: Place = () => Promise.resolve(null);
  if (isChange) return { places: nothing, floor: null };
  const { GITHUB_WORKSPACE: workspace } = inputs.runner;
  return {
    places: (path) => readFile(join(workspace, path)).catch(() => null),
    floor: null,
  };
}

function readFrom(commit: BaseCommit): Place {
  return async (path) => {
    if (commit.findEntry(path)?.type !== 'blob') return null;
    const [file] = await commit.readFiles([path]);
    return file?.type === 'file' ? file.bytes : null;
  };
}

async function readConfig(read: Place, candidates: readonly string[]): Promise<ReadConfig> {
  for (const candidate of candidates) {
    const path = posix.normalize(candidate);
    const bytes = await read(path);
    if (bytes === null) continue;
    const text = Buffer.from(bytes).toString('utf8');
    const { config, problems, expired } = parseRepositoryConfig({ text, now: new Date() });
    const sha = hashGitBlob({ path, type: 'file', bytes });
    return { config, problems, expired: expired.length, path, sha };
  }
  return { config: RepositoryConfig.parse({}), path: null, sha: null, problems: [], expired: 0 };
}

function tighten(branch: ReadConfig, floor: ReadConfig): ReadConfig {
  if (branch.path === null) return floor;
  return {
    ...branch,
    config: tightenRepositoryConfig({ floor: floor.config, branch: branch.config }),
    problems: [...branch.problems, ...floor.problems],
    expired: branch.expired + floor.expired,
  };
}

async function readBaseline(
  inputs: Inputs,
  { places, configPath }: { readonly places: Place; readonly configPath: string | null },
): Promise<{ readonly entries: readonly Suppression[]; readonly notices: readonly string[] }> {
  const folders = configPath === null ? ['.github', '.'] : [dirname(configPath)];
  const candidates =
    inputs.baseline === null
      ? folders.map((folder) => posix.join(folder, baselineName))
      : [posix.normalize(inputs.baseline)];
  for (const path of candidates) {
    const bytes = await places(path);
    if (bytes === null) continue;
    try {
      const text = Buffer.from(bytes).toString('utf8');
      return { entries: parseBaselineFile({ path, text, now: new Date() }).entries, notices: [] };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return {
        entries: [],
        notices: ['The baseline is not valid, so none of its exceptions count: see the log.'],
      };
    }
  }
  if (inputs.baseline === null) return { entries: [], notices: [] };
  return {
    entries: [],
    notices: ['The baseline that the workflow names was not found: no exceptions of it count.'],
  };
}

function overrule(inputs: Inputs, config: RepositoryConfig): Pick<Settings, 'config' | 'failOn'> {
  const failOn =
    inputs['fail-on'] === null
      ? { severities: config['fail-on'], conditions: [] }
      : parseFailOn([inputs['fail-on']]);
  return {
    failOn,
    config: {
      ...config,
      'fail-on': [...failOn.severities],
      threshold: inputs.threshold ?? config.threshold,
      mode: inputs.mode ?? config.mode,
      comment: inputs.comment ?? config.comment,
    },
  };
}
