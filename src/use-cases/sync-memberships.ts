import { findPlan } from '../contract/find-plan.ts';
import type { GitHubPerson } from '../github/github-sign-in.ts';
import type { Db } from '../store/db.ts';
import { addMember } from '../store/organizations/add-member.ts';
import { countMembers } from '../store/organizations/count-members.ts';
import { endMembership } from '../store/organizations/end-membership.ts';
import { findMembership } from '../store/organizations/find-membership.ts';
import { findOrganizationsByAccounts } from '../store/organizations/find-organizations-by-accounts.ts';
import { listGitHubMemberships } from '../store/organizations/list-github-memberships.ts';
import type { Organization } from '../store/organizations/organization.ts';
import { updateMembership } from '../store/organizations/update-membership.ts';

type GitHubRole = 'owner' | 'admin' | 'viewer';

/**
 * Brings a person's memberships in line with what GitHub says now. Whoever was invited by hand stays, and a role
 * somebody chose here stays until GitHub's own changes. Where GitHub may not be asked, nothing but the person's own
 * account is touched.
 */
export async function syncMemberships(
  trx: Db,
  input: { readonly userId: string; readonly person: GitHubPerson; readonly now: Date },
): Promise<void> {
  const { userId, person, now } = input;
  const { memberships } = person;
  const accountIds = [person.id, ...(memberships ?? []).map(({ accountId }) => accountId)];
  for (const { organization, installedBy } of await findOrganizationsByAccounts(trx, {
    accountIds,
  })) {
    if (organization.github?.state !== 'active') continue;
    const role = deriveRole({ organization, installedBy, person });
    await setRole(trx, { userId, organization, role });
  }
  if (memberships === null) return;
  const kept = new Set(accountIds);
  for (const { organizationId, accountId } of await listGitHubMemberships(trx, { userId })) {
    if (!kept.has(accountId)) await endMembership(trx, { organizationId, userId, now });
  }
}

/** The account that installed the App owns; of an organization's people its admins are admins, all others look on. */
function deriveRole(input: {
  readonly organization: Organization;
  readonly installedBy: number | null;
  readonly person: GitHubPerson;
}): GitHubRole {
  const { organization, person } = input;
  const accountId = organization.github?.accountId;
  if (accountId === person.id || input.installedBy === person.id) return 'owner';
  const membership = person.memberships?.find((entry) => entry.accountId === accountId);
  return membership?.role === 'admin' ? 'admin' : 'viewer';
}

async function setRole(
  trx: Db,
  input: {
    readonly userId: string;
    readonly organization: Organization;
    readonly role: GitHubRole;
  },
): Promise<void> {
  const { userId, organization, role: githubRole } = input;
  const organizationId = organization.id;
  const { count, hasOwner } = await countMembers(trx, { organizationId });
  const role = githubRole === 'owner' && hasOwner ? 'admin' : githubRole;
  const known = await findMembership(trx, { organizationId, userId });
  if (known === null) {
    const { maxMembers } = findPlan(organization.planId);
    const isFull = maxMembers >= 0 && count >= maxMembers;
    if (isFull && role !== 'owner') return;
    await addMember(trx, { organizationId, userId, role, githubRole });
    return;
  }
  // Invited by hand, or nothing new: what stands here was decided here.
  if (known.githubRole === null || known.githubRole === githubRole) return;
  const isKept = known.role === 'owner';
  await updateMembership(trx, { id: known.id, githubRole, ...(isKept ? {} : { role }) });
}
