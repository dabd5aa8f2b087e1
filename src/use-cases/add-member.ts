import { ApiError } from '../contract/api-error.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { MemberView } from '../contract/member-view.ts';
import type { NewMember } from '../contract/new-member.ts';
import type { Principal } from '../contract/principal.ts';
import { addMember as insert } from '../store/organizations/add-member.ts';
import { countMembers } from '../store/organizations/count-members.ts';
import { findPerson } from '../store/organizations/find-person.ts';
import { listMembers } from '../store/organizations/list-members.ts';
import { upsertUser } from '../store/organizations/upsert-user.ts';
import type { Deps } from './deps.ts';
import { getVisibleOrganization } from './get-visible-organization.ts';
import { showMember } from './show-member.ts';
import { toUpstreamError } from './to-upstream-error.ts';

/** Adds a person, by GitHub login, who need not have signed in yet. */
export async function addMember(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly request: NewMember;
  },
): Promise<MemberView> {
  const { principal, organizationId, request } = input;
  // Visibility before anything is asked of GitHub.
  await getVisibleOrganization(deps, { principal, organizationId, run: () => Promise.resolve() });
  const userId = await findInvited(deps, request.githubLogin);
  return getVisibleOrganization(deps, {
    principal,
    organizationId,
    async run(trx, organization) {
      const { count } = await countMembers(trx, { organizationId });
      const plan = findPlan(organization.planId);
      const isFull = plan.maxMembers >= 0 && count >= plan.maxMembers;
      const known = await listMembers(trx, { organizationId });
      if (known.some((member) => member.userId === userId)) throw isMember();
      if (isFull) {
        throw new ApiError(
          'UPGRADE_REQUIRED',
          `The plan ${plan.name} has no free seat; ask the operator for one with more.`,
          { fields: { feature: 'seats', requiredPlan: 'team' } },
        );
      }
      const id = await insert(trx, { organizationId, userId, role: request.role });
      const members = await listMembers(trx, { organizationId });
      const made = members.find((member) => member.id === id);
      if (made === undefined) throw isMember();
      return showMember(principal, made);
    },
  });
}

/** GitHub knows best who has a login now: names change hands. Without it, whoever signed in here by that name. */
async function findInvited(deps: Deps, login: string): Promise<string> {
  const { signIn } = deps;
  if (signIn === undefined) {
    const known = await deps.database.transaction((trx) => findPerson(trx, { login }));
    if (known === null) throw unknownLogin();
    return known;
  }
  const account = await signIn.findAccount(login).catch((error: unknown) => {
    throw toUpstreamError(error);
  });
  if (account === null) throw unknownLogin();
  const { id: githubId, name, avatarUrl } = account;
  return deps.database.transaction(async (trx) => {
    const known = await findPerson(trx, { githubId });
    if (known !== null) return known;
    return upsertUser(trx, { githubId, login: account.login, name, email: null, avatarUrl });
  });
}

function unknownLogin(): ApiError {
  return new ApiError('VALIDATION_ERROR', 'GitHub knows no person of this login; check it.', {
    issues: [{ path: 'githubLogin', message: 'Unknown login' }],
  });
}

function isMember(): ApiError {
  return new ApiError('CONFLICT', 'The person is a member already; change the role instead.');
}
