import type { Principal } from '../contract/principal.ts';
import type { Db } from '../store/db.ts';
import { findReport } from '../store/reports/find-report.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import { isReportInReach } from './is-report-in-reach.ts';
import { reportNotFound } from './report-not-found.ts';

/** The caller's own report, inside a transaction of its organization; everybody else's is not found. */
export async function findOwnReport(
  trx: Db,
  input: { readonly principal: Principal; readonly id: string },
): Promise<StoredReport> {
  const report = await findReport(trx, { id: input.id });
  if (report === null || !isReportInReach(input.principal, report)) throw reportNotFound();
  return report;
}
