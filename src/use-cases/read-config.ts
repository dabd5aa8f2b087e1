import { RepositoryConfig } from '../contract/repository-config.ts';
import { parseRepositoryConfig, type ConfigProblem } from '../engine/parse-repository-config.ts';
import { tightenRepositoryConfig } from '../engine/tighten-repository-config.ts';
import { collectFiles } from './collect-files.ts';
import type { Deps } from './deps.ts';
import { readCommit } from './read-commit.ts';
import type { ScanContext } from './scan-target.ts';

export type ReadConfig = {
  readonly config: RepositoryConfig;
  /** Null for the built-in defaults. */
  readonly path: string | null;
  /** Blob it was read from. */
  readonly sha: string | null;
  readonly problems: readonly ConfigProblem[];
  readonly expired: readonly RepositoryConfig['ignore'][number][];
};

/**
 * The configuration that rules a scan. A change can never rule itself: for a pull request it comes from the tip of the
 * base branch, and where that is not the default branch it may only tighten the default branch's file. A push to the
 * default branch is merged already and brings its own.
 */
export async function readConfig(deps: Deps, context: ScanContext): Promise<ReadConfig> {
  const { target, repository } = context;
  if (target.kind === 'branch') return readFileOf(deps, context, target.headSha);
  const branch = await readFileOf(deps, context, target.baseSha);
  if (target.baseRef === target.defaultBranch) return branch;
  const defaultSha = await repository.findBranchSha(target.defaultBranch);
  const floor = await readFileOf(deps, context, defaultSha);
  if (floor.path === null) return branch;
  if (branch.path === null) return floor;
  return {
    ...branch,
    config: tightenRepositoryConfig({ floor: floor.config, branch: branch.config }),
    problems: [...branch.problems, ...floor.problems],
    expired: [...branch.expired, ...floor.expired],
  };
}

async function readFileOf(
  deps: Deps,
  context: ScanContext,
  commitSha: string | null,
): Promise<ReadConfig> {
  const none = { config: RepositoryConfig.parse({}), path: null, sha: null } as const;
  if (commitSha === null) return { ...none, problems: [], expired: [] };
  const { repository, organization, target, signal } = context;
  const access = { repository, organizationId: organization.id, signal };
  const commit = await readCommit(deps, {
    ...access,
    repositoryId: target.repositoryId,
    sha: commitSha,
  });
  const [file] = commit.settings;
  if (file === undefined) return { ...none, problems: [], expired: [] };
  const [source] = await collectFiles(deps, { ...access, files: [file] });
  if (source?.type !== 'file') {
    const message = 'The configuration must be a plain file of at most 64 KiB';
    return {
      ...none,
      path: file.path,
      sha: file.sha,
      problems: [{ path: '', message, line: 1 }],
      expired: [],
    };
  }
  const text = Buffer.from(source.bytes).toString('utf8');
  const parsed = parseRepositoryConfig({ text, now: deps.clock() });
  return { ...parsed, path: file.path, sha: file.sha };
}
