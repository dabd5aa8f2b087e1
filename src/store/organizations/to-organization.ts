import type { Selectable } from 'kysely';
import type { StoreSchema } from '../store-schema.ts';
import type { Organization } from './organization.ts';

/** A row as the product names it. */
export function toOrganization(row: Selectable<StoreSchema['organizations']>): Organization {
  const state = row.installation_state ?? 'deleted';
  const hasGitHub = row.github_account_id !== null && row.github_login !== null;
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    planId: row.plan_id,
    seats: row.seats,
    isLocked: row.is_locked || (hasGitHub && state !== 'active'),
    avatarUrl: row.avatar_url,
    allowsPullRequestTarget: row.allows_pull_request_target,
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    github:
      row.github_account_id === null || row.github_login === null
        ? null
        : {
            accountId: row.github_account_id,
            login: row.github_login,
            type: row.github_type ?? 'Organization',
            installationId: row.installation_id,
            state,
          },
  };
}
