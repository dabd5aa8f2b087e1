import type { GitHubRepository } from '../src/github/github-app.ts';
import { GitHubError } from '../src/github/github-error.ts';
import { readBaseCommit, type BaseCommit } from './read-base-commit.ts';
import type { WorkflowEvent } from './workflow-event.ts';

/** The commits that a change is judged by. */
export type Base = {
  /** What its findings are compared with; null where there is nothing to compare with. */
  readonly compared: BaseCommit | null;
  /** Tip of the base branch, then of the default branch where that is another: they bring the settings. */
  readonly settings: readonly BaseCommit[];
};

type Input = {
  readonly event: WorkflowEvent;
  /** The commit that is checked out. */
  readonly headSha: string | null;
  /** The commit GitHub started the run for: of a pull request, its merge with the base. */
  readonly runSha: string | null;
};

/**
 * Reads the base of a change through the REST API. Throws GitHubError when GitHub cannot be asked; what GitHub does not
 * know is null.
 */
export async function openBase(repository: GitHubRepository, input: Input): Promise<Base> {
  const { base, defaultBranch } = input.event;
  if (base === null) return { compared: null, settings: [] };
  const commits = new Map<string, Promise<BaseCommit | null>>();
  const open = (sha: string): Promise<BaseCommit | null> => {
    const known = commits.get(sha) ?? readBaseCommit(repository, sha);
    commits.set(sha, known);
    return known;
  };
  const tip = base.ref === null ? null : await repository.findBranchSha(base.ref);
  const isDefault = defaultBranch === null || base.ref === defaultBranch;
  const other = isDefault ? null : await repository.findBranchSha(defaultBranch);
  const settings: BaseCommit[] = [];
  for (const sha of [tip ?? base.sha, other]) {
    const commit = sha === null ? null : await open(sha);
    if (commit !== null) settings.push(commit);
  }
  return { compared: await open(await findComparedSha(repository, input, base.sha)), settings };
}

/**
 * A merge commit is compared with its first parent, which may be newer than the base of the payload; a checked out head
 * with the merge base.
 */
async function findComparedSha(
  repository: GitHubRepository,
  { event, headSha, runSha }: Input,
  baseSha: string,
): Promise<string> {
  const { pullRequest } = event;
  if (pullRequest === null || headSha === null) return baseSha;
  try {
    if (headSha === pullRequest.headSha) {
      return (await repository.compare(baseSha, headSha)).mergeBaseSha;
    }
    const parents = headSha === runSha ? await repository.listParents(headSha) : [];
    return parents.length === 2 ? (parents[0] ?? baseSha) : baseSha;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'not-found') return baseSha;
    throw error;
  }
}
