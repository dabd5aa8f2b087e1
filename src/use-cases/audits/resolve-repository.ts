import { ApiError } from '../../contract/api-error.ts';
import type { InstalledRepository } from '../../github/github-app.ts';
import { GitHubError } from '../../github/github-error.ts';
import type { Organization } from '../../store/organizations/organization.ts';
import type { Deps } from '../deps.ts';

/**
 * The repository through the organization's own installation; null when that does not reach it. An installation of
 * somebody else is never used, whatever the App could see through it.
 */
export async function resolveRepository(
  deps: Deps,
  input: {
    readonly organization: Organization;
    readonly owner: string;
    readonly repo: string;
  },
): Promise<InstalledRepository | null> {
  const { organization, owner, repo } = input;
  const installationId = organization.github?.installationId ?? null;
  if (deps.github === null || installationId === null) return null;
  try {
    const found = await deps.github.findRepository({ owner, repo });
    return found?.installationId === installationId ? found : null;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new ApiError(
      'UPSTREAM_ERROR',
      'GitHub could not be asked about this repository; try again.',
      { fields: { reason: `github ${error.kind}` } },
      error,
    );
  }
}
