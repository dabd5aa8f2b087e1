import type { Db } from '../db.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/**
 * The newest report a badge may speak of: open to everybody with the link, and of a run this server knows. Null when the
 * badge is unknown or switched off, too. Needs a transaction of the system.
 */
export async function findBadgeReport(
  db: Db,
  input: { readonly badgeId: string },
): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('websites as w')
    .innerJoin('reports as r', 'r.website_id', 'w.id')
    .selectAll('r')
    .where('w.badge_id', '=', input.badgeId)
    .where('w.is_badge_enabled', '=', true)
    .where('r.deleted_at', 'is', null)
    .where('r.visibility', 'in', ['public', 'unlisted'])
    .where('r.origin', 'in', ['server', 'runner'])
    .orderBy('r.created_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toStoredReport(row);
}
