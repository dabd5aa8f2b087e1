import type { GitHubRepository } from '../../github/github-app.ts';
import { GitHubError } from '../../github/github-error.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import { updateWebsite } from '../../store/websites/update-website.ts';
import type { Deps } from '../deps.ts';
import { resolveRepository } from './resolve-repository.ts';
import type { RunContext } from './run-context.ts';
import { RunFailure } from './run-failure.ts';

export type OpenedRepository = {
  readonly repository: GitHubRepository;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  /** Of the commit that is audited. */
  readonly sha: string;
  /** The branch it is the tip of; null for a tag or a commit. */
  readonly branch: string | null;
  /** Folder or file inside of the repository; null: all of it. */
  readonly path: string | null;
};

/** The repository of a run, through the organization's installation or as anybody sees it, and the commit it names. */
export async function openRunRepository(
  deps: Deps,
  context: RunContext,
): Promise<OpenedRepository> {
  const { run, signal } = context;
  const { owner = '', repo = '' } = run.target;
  const repository = await open(deps, context, { owner, repo });
  const info = await repository.getRepository().catch((error: unknown) => {
    if (!(error instanceof GitHubError) || error.kind !== 'not-found') throw error;
    throw missing(deps);
  });
  signal.throwIfAborted();
  const named = await findCommit(repository, run.target.ref ?? info.defaultBranch);
  if (named === null)
    throw new RunFailure('ref_not_found', 'There is no such branch, tag or commit.');
  const target = { ...run.target, ref: named.ref, sha: named.sha };
  const { id: repositoryId } = info;
  await deps.database.tenant(run.organizationId, async (trx) => {
    await updateRun(trx, {
      id: run.id,
      change: {
        repositoryId,
        target: named.path === null ? target : { ...target, path: named.path },
      },
    });
    await updateWebsite(trx, { id: run.websiteId, change: { repositoryId } });
  });
  const tip = await repository.findBranchSha(named.ref);
  const branch = tip === named.sha ? named.ref : null;
  const { sha, path } = named;
  return { repository, repositoryId, defaultBranch: info.defaultBranch, sha, branch, path };
}

async function open(
  deps: Deps,
  context: RunContext,
  name: { readonly owner: string; readonly repo: string },
): Promise<GitHubRepository> {
  const { organization, signal, run } = context;
  const installed = await resolveRepository(deps, { ...name, organization });
  if (installed === null || deps.github === null) {
    return deps.publicGithub.repository({ ...name, signal });
  }
  const isFix = run.mode === 'fix' || run.mode === 'audit-fix';
  return deps.github.repository({
    ...name,
    installationId: installed.installationId,
    repositoryId: installed.repositoryId,
    permissions: isFix
      ? { metadata: 'read', contents: 'write', pull_requests: 'write' }
      : { metadata: 'read', contents: 'read' },
    signal,
  });
}

/** `tree/<ref>/<path>` does not say where the ref ends: the shortest one that exists counts, as on GitHub itself. */
async function findCommit(
  repository: GitHubRepository,
  text: string,
): Promise<{ readonly ref: string; readonly sha: string; readonly path: string | null } | null> {
  const segments = text.split('/');
  for (let length = 1; length <= Math.min(segments.length, 8); length += 1) {
    const ref = segments.slice(0, length).join('/');
    const sha = await repository.findCommitSha(ref);
    const path = segments.slice(length).join('/');
    if (sha !== null) return { ref, sha, path: path === '' ? null : path };
  }
  return null;
}

function missing(deps: Deps): RunFailure {
  return deps.github === null
    ? new RunFailure('repo_not_found', 'There is no public repository of that name.')
    : new RunFailure(
        'not_installed',
        'The repository is not public, and the GitHub App is not installed on it.',
      );
}
