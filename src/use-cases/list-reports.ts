import type { Principal } from '../contract/principal.ts';
import type { ReportVisibility } from '../contract/report-visibility.ts';
import type { Report } from '../contract/report.ts';
import { listReports as list } from '../store/reports/list-reports.ts';
import type { Deps } from './deps.ts';
import { showReport } from './show-report.ts';

/** The reports of the caller's organization, newest first. */
export async function listReports(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly limit: number;
    readonly offset: number;
    readonly websiteId: string | undefined;
    readonly visibility: ReportVisibility | undefined;
  },
): Promise<{ readonly reports: Report[]; readonly total: number; readonly hasMore: boolean }> {
  const { principal, offset, ...rest } = input;
  const { organizationId, repositoryId } = principal;
  const { reports, total } = await deps.database.tenant(organizationId, (trx) =>
    list(trx, { ...rest, offset, repositoryId, owner: { organizationId } }),
  );
  return {
    reports: reports.map((row) => showReport(deps, row)),
    total,
    hasMore: offset + reports.length < total,
  };
}
