import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** Runs of an organization that a server works on now. Others who ask in a transaction wait until this one has ended. */
export async function countRunningRuns(
  db: Db,
  input: { readonly organizationId: string },
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`runs ${input.organizationId}`}, 0))`.execute(
    db,
  );
  const { total } = await db
    .selectFrom('audit_runs')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('organization_id', '=', input.organizationId)
    .where('status', '=', 'running')
    .where('executor', '=', 'server')
    .executeTakeFirstOrThrow();
  return total;
}
