import { ApiError } from '../../contract/api-error.ts';
import type { OrganizationView } from '../../contract/organization-view.ts';
import type { Principal } from '../../contract/principal.ts';
import { appendAdminLog } from '../../store/admin/append-admin-log.ts';
import { createOrganization } from '../../store/organizations/create-organization.ts';
import type { Deps } from '../deps.ts';
import { showOrganization } from '../show-organization.ts';
import { actorOf } from './actor-of.ts';

/** Makes an organization without a GitHub account; its members are added by hand. */
export async function createOrganizationAsAdmin(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly name: string;
    readonly slug: string | undefined;
    readonly planId: string | undefined;
  },
): Promise<{ readonly organization: OrganizationView }> {
  const { name } = input;
  const actorId = actorOf(input.principal);
  const id = deps.newId('org');
  const slug = input.slug ?? toSlug(name, id);
  const planId = input.planId ?? deps.settings.defaultPlan;
  return deps.database.transaction(async (trx) => {
    const made = await createOrganization(trx, { id, name, slug, planId, createdBy: actorId });
    if (made === null) {
      throw new ApiError('CONFLICT', 'An organization with this slug exists; choose another slug.');
    }
    await appendAdminLog(trx, {
      ...{ at: deps.clock(), actorId, action: 'organization.create' },
      ...{ organizationId: id, subject: id, detail: { slug, planId } },
    });
    return { organization: showOrganization(made) };
  });
}

/** What is left of a name in a slug's alphabet; the end of the id keeps it unique. */
function toSlug(name: string, id: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 30);
  return `${words}-${id.slice(-6).toLowerCase()}`.replaceAll(/^-+/g, '');
}
