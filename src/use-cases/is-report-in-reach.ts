import type { Principal } from '../contract/principal.ts';
import type { StoredReport } from '../store/reports/stored-report.ts';

/** Whether a report is the caller's own: of its organization and, for a key bound to a repository, of that one. */
export function isReportInReach(principal: Principal, report: StoredReport): boolean {
  if (report.organizationId !== principal.organizationId) return false;
  return principal.repositoryId === null || principal.repositoryId === report.repositoryId;
}
