import type { Db } from '../store/db.ts';
import { endMembership } from '../store/organizations/end-membership.ts';
import { findOrganizationByInstallation } from '../store/organizations/find-organization-by-installation.ts';
import { findPerson } from '../store/organizations/find-person.ts';
import type { GitHubEvent } from './github-event.ts';

/** GitHub says that a person left: the membership here ends with that, whatever its role. */
export async function endGitHubMembership(
  trx: Db,
  input: { readonly event: Extract<GitHubEvent, { kind: 'member-left' }>; readonly now: Date },
): Promise<void> {
  const { installationId, githubUserId } = input.event;
  const organization = await findOrganizationByInstallation(trx, { installationId });
  const userId = await findPerson(trx, { githubId: githubUserId });
  if (organization === null || userId === null) return;
  await endMembership(trx, { organizationId: organization.id, userId, now: input.now });
}
