import type { Suppression } from '../../contract/suppression.ts';
import type { Db } from '../db.ts';

const MAX_RISKS = 5000;

/** What people accepted in a repository and is not over yet, as exceptions for the engine. */
export async function listAcceptedRisks(
  db: Db,
  input: { readonly repositoryId: number; readonly now: Date },
): Promise<readonly Suppression[]> {
  const rows = await db
    .selectFrom('accepted_risks')
    .select(['fingerprint', 'reason', 'actor_login', 'expires_at'])
    .where('repository_id', '=', input.repositoryId)
    .where('expires_at', '>', input.now)
    .orderBy('accepted_at', 'desc')
    .orderBy('fingerprint')
    .limit(MAX_RISKS)
    .execute();
  return rows.map((row) => ({
    fingerprint: row.fingerprint,
    reason: row.reason,
    expires_at: row.expires_at.toISOString(),
    owner: row.actor_login,
  }));
}
