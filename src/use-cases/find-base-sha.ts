import { GitHubError } from '../github/github-error.ts';
import type { ScanContext } from './scan-target.ts';

/** The commit whose findings count as known: the merge base of a pull request, else what stood there before. */
export async function findBaseSha(context: ScanContext): Promise<string | null> {
  const { target, repository } = context;
  if (target.baseSha === null || target.kind !== 'pull-request') return target.baseSha;
  try {
    const { mergeBaseSha } = await repository.compare(target.baseSha, target.headSha);
    return mergeBaseSha;
  } catch (error) {
    // Branches without a common ancestor have nothing to compare with: everything is new.
    if (error instanceof GitHubError && error.kind === 'not-found') return null;
    throw error;
  }
}
