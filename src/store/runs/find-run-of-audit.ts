import type { Db } from '../db.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

/** The newest run of an audit. */
export async function findRunOfAudit(
  db: Db,
  input: { readonly organizationId: string; readonly auditId: string },
): Promise<Run | null> {
  const row = await db
    .selectFrom('audit_runs')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('audit_id', '=', input.auditId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toRun(row);
}
