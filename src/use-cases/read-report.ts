import type { Principal } from '../contract/principal.ts';
import type { Report } from '../contract/report.ts';
import { findReport } from '../store/reports/find-report.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';
import type { Deps } from './deps.ts';
import { hasScope } from './has-scope.ts';
import { isReportInReach } from './is-report-in-reach.ts';
import { reportNotFound } from './report-not-found.ts';
import { showReport } from './show-report.ts';

/** A report as its visibility allows: private ones open only to a key of their organization that may read reports. */
export async function readReport(
  deps: Deps,
  input: { readonly principal: Principal | null; readonly id: string },
): Promise<{ readonly report: Report; readonly row: StoredReport; readonly isOwner: boolean }> {
  const { principal, id } = input;
  // The reader may belong to no organization at all, so the row is looked up as the system and then judged.
  const row = await deps.database.transaction((trx) => findReport(trx, { id }));
  if (row === null) throw reportNotFound();
  const isOwner = principal !== null && isReportInReach(principal, row);
  const mayRead = isOwner && hasScope(principal, 'audits:read');
  if (row.visibility === 'private' && !mayRead) throw reportNotFound();
  return { report: showReport(deps, row), row, isOwner };
}
