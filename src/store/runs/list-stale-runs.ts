import type { Db } from '../db.ts';

const MINUTE_MS = 60_000;

/** Minutes without a sign of life after which a run is taken for abandoned. */
const limits = [
  { executor: 'server', status: 'pending', minutes: 60 },
  { executor: 'server', status: 'running', minutes: 5 },
  { executor: 'runner', status: 'pending', minutes: 5 },
  { executor: 'runner', status: 'running', minutes: 75 },
] as const;

/** Ids of abandoned runs, longest silent first; with an `id`, that one only. Needs a transaction of the system. */
export async function listStaleRuns(
  db: Db,
  input: { readonly now: Date; readonly limit: number; readonly id?: string },
): Promise<string[]> {
  let query = db.selectFrom('audit_runs').select('id');
  if (input.id !== undefined) query = query.where('id', '=', input.id);
  const rows = await query
    .where((eb) =>
      eb.or(
        limits.map(({ executor, status, minutes }) =>
          eb.and([
            eb('executor', '=', executor),
            eb('status', '=', status),
            eb('heartbeat_at', '<=', new Date(input.now.getTime() - minutes * MINUTE_MS)),
          ]),
        ),
      ),
    )
    .orderBy('heartbeat_at')
    .limit(input.limit)
    .execute();
  return rows.map(({ id }) => id);
}
