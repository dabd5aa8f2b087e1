import type { Db } from '../db.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

/** A run by its id; `isLocked` holds it for the rest of the transaction, so that its state cannot change meanwhile. */
export async function findRun(
  db: Db,
  input: { readonly id: string; readonly isLocked?: boolean },
): Promise<Run | null> {
  let query = db.selectFrom('audit_runs').selectAll().where('id', '=', input.id);
  if (input.isLocked === true) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row === undefined ? null : toRun(row);
}
