import type { RepositoryConfig } from '../contract/repository-config.ts';
import { GitHubError } from '../github/github-error.ts';
import type { CommitArtefacts, CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';
import { findBaseSha } from './find-base-sha.ts';
import { readCommit } from './read-commit.ts';
import type { ScanContext } from './scan-target.ts';
import { selectGroups } from './select-groups.ts';

export type ReadBase = {
  /** Null where there is nothing to compare with. */
  readonly groups: readonly CommitGroup[] | null;
  readonly settings: CommitArtefacts['settings'];
  readonly isComplete: boolean;
};

/** The artefacts at the base of a change, by the same selection as at its head. */
export async function readBase(
  deps: Deps,
  context: ScanContext,
  input: { readonly config: RepositoryConfig },
): Promise<ReadBase> {
  const none = { groups: null, settings: [], isComplete: true };
  const sha = await findBaseSha(context);
  if (sha === null) return none;
  const { repository, organization, target } = context;
  try {
    const commit = await readCommit(deps, {
      repository,
      organizationId: organization.id,
      repositoryId: target.repositoryId,
      sha,
    });
    return { ...commit, groups: selectGroups(commit.groups, input.config.paths) };
  } catch (error) {
    // The commit before a forced push may be gone.
    const isGone = error instanceof GitHubError && error.kind === 'not-found';
    if (isGone && target.kind === 'branch') return none;
    throw error;
  }
}
