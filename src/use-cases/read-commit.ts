import { groupArtefacts } from '../artefacts/group-artefacts.ts';
import { rulesetVersion } from '../engine/ruleset-version.ts';
import type { GitHubRepository, GitTreeEntry } from '../github/github-app.ts';
import { findBaseline } from '../store/pull-requests/find-baseline.ts';
import { putBaseline } from '../store/pull-requests/put-baseline.ts';
import { CommitArtefacts } from './commit-artefacts.ts';
import type { CommitFile } from './commit-file.ts';
import { configPaths } from '../contract/config-paths.ts';
import type { Deps } from './deps.ts';

/**
 * The artefacts of a commit: from our store, or from its whole tree. `isComplete` is false when GitHub did not show the
 * whole tree; such a reading is not stored.
 */
export async function readCommit(
  deps: Deps,
  input: {
    readonly repository: GitHubRepository;
    readonly organizationId: string;
    readonly repositoryId: number;
    readonly sha: string;
  },
): Promise<CommitArtefacts & { readonly isComplete: boolean }> {
  const { repository, organizationId, repositoryId, sha: commitSha } = input;
  const key = { repositoryId, commitSha, rulesetVersion };
  const stored = await deps.database.transaction((trx) => findBaseline(trx, key));
  const known = CommitArtefacts.safeParse(stored?.artefacts);
  if (known.success) return { ...known.data, isComplete: true };

  const tree = await repository.getTree(commitSha);
  const artefacts = toArtefacts(tree.entries);
  if (tree.truncated) return { ...artefacts, isComplete: false };
  await deps.database.transaction((trx) =>
    putBaseline(trx, { ...key, organizationId, artefacts, now: deps.clock() }),
  );
  return { ...artefacts, isComplete: true };
}

function toArtefacts(entries: readonly GitTreeEntry[]): CommitArtefacts {
  const files = new Map(
    entries
      .filter(({ type }) => type !== 'tree')
      .map(({ path, mode, sha, size }): [string, CommitFile] => [path, { path, mode, sha, size }]),
  );
  const groups = groupArtefacts([...files.keys()]).map(({ root, path, kind, paths }) => ({
    root,
    path,
    kind,
    files: paths.flatMap((name) => files.get(name) ?? []),
  }));
  return { groups, settings: configPaths.flatMap((path) => files.get(path) ?? []) };
}
