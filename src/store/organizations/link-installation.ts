import type { Db } from '../db.ts';
import { createOrganization } from './create-organization.ts';
import type { Organization } from './organization.ts';
import { toOrganization } from './to-organization.ts';

/**
 * Makes or finds the organization of a GitHub account (by its id; the login is display data) and sets its installation.
 * The plan is only used for a new one.
 */
export async function linkInstallation(
  db: Db,
  input: {
    readonly accountId: number;
    readonly login: string;
    readonly type: 'User' | 'Organization';
    readonly installationId: number;
    readonly planId: string;
    readonly createdBy?: string;
    /** GitHub's id of the person who installed the App, where an event says so. */
    readonly installedBy?: number;
  },
): Promise<Organization> {
  const linked = await update(db, input);
  if (linked !== null) return linked;
  const slug = toSlug(input.login);
  for (const candidate of [slug, `${slug.slice(0, 24)}-${String(input.accountId)}`]) {
    const made = await createOrganization(db, {
      name: input.login,
      slug: candidate,
      planId: input.planId,
      ...(input.createdBy === undefined ? {} : { createdBy: input.createdBy }),
      github: input,
    });
    if (made === null) continue;
    // Once more for what a new row does not take.
    return (await update(db, input)) ?? made;
  }
  // Another process linked the same account meanwhile.
  const raced = await update(db, input);
  if (raced !== null) return raced;
  throw new Error('No slug is free for the installation');
}

async function update(
  db: Db,
  input: Parameters<typeof linkInstallation>[1],
): Promise<Organization | null> {
  const row = await db
    .updateTable('organizations')
    .set({
      github_login: input.login,
      github_type: input.type,
      installation_id: input.installationId,
      installation_state: 'active',
      ...(input.installedBy === undefined ? {} : { installed_by_github_id: input.installedBy }),
      updated_at: new Date(),
    })
    .where('github_account_id', '=', input.accountId)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : toOrganization(row);
}

function toSlug(login: string): string {
  const slug = login
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  if (slug === '') return 'github';
  return slug.length >= 2 ? slug : `github-${slug}`;
}
