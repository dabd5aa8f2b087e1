import type { Db } from '../db.ts';

/** Keeps a scan for the job that has it; false when it lost it. */
export async function extendPrScanLease(
  db: Db,
  input: { readonly id: string; readonly jobId: string; readonly until: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pr_scans')
    .set({ lease_until: input.until })
    .where('id', '=', input.id)
    .where('job_id', '=', input.jobId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
