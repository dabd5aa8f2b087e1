import type { Db } from '../db.ts';
import type { Evaluation } from './evaluation.ts';
import type { PrScan } from './to-pr-scan.ts';

/** Writes down that a step of a scan is done. `isReleased` gives the lease back. */
export async function updatePrScan(
  db: Db,
  input: {
    readonly id: string;
    readonly now: Date;
    readonly checkRunId?: number;
    readonly state?: PrScan['state'];
    readonly conclusion?: string;
    readonly isSettled?: boolean;
    readonly reportId?: string;
    readonly evaluations?: Readonly<Record<string, Evaluation>>;
    readonly isReleased?: boolean;
  },
): Promise<void> {
  const { checkRunId, state, conclusion, isSettled, reportId, evaluations, isReleased } = input;
  await db
    .updateTable('pr_scans')
    .set({
      updated_at: input.now,
      ...(checkRunId === undefined ? {} : { check_run_id: checkRunId }),
      ...(state === undefined ? {} : { state }),
      ...(conclusion === undefined ? {} : { conclusion }),
      ...(isSettled === undefined ? {} : { is_settled: isSettled }),
      ...(reportId === undefined ? {} : { report_id: reportId }),
      ...(evaluations === undefined ? {} : { evaluations: JSON.stringify(evaluations) }),
      ...(isReleased === true ? { job_id: null, lease_until: null } : {}),
    })
    .where('id', '=', input.id)
    .execute();
}
