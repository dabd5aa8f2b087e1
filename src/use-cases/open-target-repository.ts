import type { GitHubRepository } from '../github/github-app.ts';
import { GitHubError } from '../github/github-error.ts';
import { findOrganizationByInstallation } from '../store/organizations/find-organization-by-installation.ts';
import type { Organization } from '../store/organizations/organization.ts';
import type { Deps } from './deps.ts';

/**
 * The repository through a token for it alone, with the organization that pays; null when there is nothing to do: the
 * installation is unknown, locked, or gone.
 */
export async function openTargetRepository(
  deps: Deps,
  input: {
    readonly installationId: number;
    readonly repositoryId: number;
    readonly owner: string;
    readonly repo: string;
    readonly signal?: AbortSignal;
  },
): Promise<{ readonly organization: Organization; readonly repository: GitHubRepository } | null> {
  const { installationId, ...where } = input;
  const organization = await deps.database.transaction((trx) =>
    findOrganizationByInstallation(trx, { installationId }),
  );
  if (deps.github === null || organization === null || organization.isLocked) return null;
  try {
    const repository = await deps.github.repository({
      ...where,
      installationId,
      permissions: {
        contents: 'read',
        checks: 'write',
        pull_requests: 'write',
        security_events: 'write',
      },
    });
    return { organization, repository };
  } catch (error) {
    if (error instanceof GitHubError && !error.isTransient) {
      deps.log.warn({ installationId, err: error }, 'GitHub gives no token for a repository');
      return null;
    }
    throw error;
  }
}
