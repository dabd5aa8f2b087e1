import { sql } from 'kysely';
import type { RunTarget } from '../../contract/run-target.ts';
import type { Db } from '../db.ts';

/** Ids of server runs that wait, oldest first, locked; those that others look at now are passed over. */
export async function listPendingRuns(
  db: Db,
  input: { readonly kinds: readonly RunTarget['kind'][] | undefined; readonly limit: number },
): Promise<string[]> {
  let query = db
    .selectFrom('audit_runs')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('status', '=', 'pending'),
        // Given up by its worker, to be begun once more.
        eb.and([eb('status', '=', 'running'), eb('worker_id', 'is', null)]),
      ]),
    )
    .where('executor', '=', 'server');
  if (input.kinds !== undefined) {
    query = query.where(sql<string>`target->>'kind'`, 'in', input.kinds);
  }
  const rows = await query
    .orderBy('created_at')
    .limit(input.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ id }) => id);
}
