import { randomBytes } from 'node:crypto';
import { mintId } from '../../contract/mint-id.ts';
import type { Db } from '../db.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

/**
 * Makes an organization with an empty balance; the monthly grant comes with its first use. Null when its slug, account
 * or installation is taken.
 */
export async function createOrganization(
  db: Db,
  input: {
    readonly id?: string;
    readonly name: string;
    readonly slug: string;
    readonly planId: string;
    readonly seats?: number;
    readonly createdBy?: string;
    readonly github?: {
      readonly accountId: number;
      readonly login: string;
      readonly type: 'User' | 'Organization';
      readonly installationId: number | null;
    };
  },
): Promise<Organization | null> {
  const id = input.id ?? mintId('org', randomBytes);
  const row = await db
    .insertInto('organizations')
    .values({
      id,
      name: input.name,
      slug: input.slug,
      plan_id: input.planId,
      ...(input.seats === undefined ? {} : { seats: input.seats }),
      created_by: input.createdBy ?? 'system',
      github_account_id: input.github?.accountId ?? null,
      github_login: input.github?.login ?? null,
      github_type: input.github?.type ?? null,
      installation_id: input.github?.installationId ?? null,
      installation_state: input.github === undefined ? null : 'active',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  await db.insertInto('credit_balances').values({ organization_id: id, period: null }).execute();
  return toOrganization(row);
}
