import { ApiError } from '../contract/api-error.ts';
import type { AuditReport } from '../contract/audit-report.ts';
import { scanReportContent } from '../engine/scan-report-content.ts';

/** Refuses a report that could run in a browser, hide text, instruct an agent, carry a secret or pollute a prototype. */
export function checkReportContent(input: {
  readonly report: AuditReport;
  readonly payload: unknown;
}): void {
  const { threats, total } = scanReportContent(input);
  if (total === 0) return;
  throw new ApiError('SECURITY_VIOLATION', 'Report contains potentially malicious content', {
    fields: { threats, ...(total > threats.length && { totalThreats: total }) },
  });
}
