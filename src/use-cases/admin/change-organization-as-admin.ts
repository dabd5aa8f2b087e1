import type { AdminOrganizationChange } from '../../contract/admin-organization-change.ts';
import type { OrganizationView } from '../../contract/organization-view.ts';
import type { Principal } from '../../contract/principal.ts';
import { appendAdminLog } from '../../store/admin/append-admin-log.ts';
import { changeOrganization } from '../../store/admin/change-organization.ts';
import { changePlan } from '../../store/ledger/change-plan.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import type { Deps } from '../deps.ts';
import { showOrganization } from '../show-organization.ts';
import { actorOf } from './actor-of.ts';
import { organizationNotFound } from './organization-not-found.ts';

/** Sets plan, seats, lock or name. More monthly credits are granted at once. */
export async function changeOrganizationAsAdmin(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly change: AdminOrganizationChange;
  },
): Promise<{ readonly organization: OrganizationView }> {
  const { organizationId, change } = input;
  const now = deps.clock();
  return deps.database.transaction(async (trx) => {
    const before = await findOrganization(trx, { id: organizationId });
    if (before === null) throw organizationNotFound();
    const { planId = before.planId, seats = before.seats, name, locked: isLocked } = change;
    if (planId !== before.planId || seats !== before.seats) {
      await changePlan(trx, { organizationId, planId, seats, now });
    }
    await changeOrganization(trx, { id: organizationId, name, isLocked, now });
    await appendAdminLog(trx, {
      ...{ at: now, actorId: actorOf(input.principal), action: 'organization.change' },
      ...{ organizationId, subject: organizationId, detail: change },
    });
    const after = await findOrganization(trx, { id: organizationId });
    return { organization: showOrganization(after ?? before) };
  });
}
