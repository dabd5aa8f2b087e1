import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { toWebsite } from './to-website.ts';
import type { Website } from './website.ts';

/** Writes what is given of a website and leaves the rest. */
export async function updateWebsite(
  db: Db,
  input: {
    readonly id: string;
    readonly change: Partial<
      Pick<
        Website,
        | 'healthScore'
        | 'lastRunId'
        | 'lastAuditedAt'
        | 'badgeId'
        | 'isBadgeEnabled'
        | 'repositoryId'
      >
    >;
  },
): Promise<Website> {
  const { change } = input;
  const row = await db
    .updateTable('websites')
    .set({
      ...(change.healthScore !== undefined && { health_score: change.healthScore }),
      ...(change.lastRunId !== undefined && { last_run_id: change.lastRunId }),
      ...(change.lastAuditedAt !== undefined && { last_audited_at: change.lastAuditedAt }),
      // Made once: of two that make one at a time, the first stays.
      ...(change.badgeId !== undefined && {
        badge_id: sql<string>`coalesce(badge_id, ${change.badgeId})`,
      }),
      ...(change.isBadgeEnabled !== undefined && { is_badge_enabled: change.isBadgeEnabled }),
      ...(change.repositoryId !== undefined && { repository_id: change.repositoryId }),
    })
    .where('id', '=', input.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toWebsite(row);
}
