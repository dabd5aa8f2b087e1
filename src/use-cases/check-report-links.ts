import { ApiError } from '../contract/api-error.ts';
import type { ReportPublishBody } from '../contract/report-publish-body.ts';

/** Linkage ids must name something of the caller's organization; there are no runs or websites here to name yet. */
export function checkReportLinks(
  body: Pick<ReportPublishBody, 'runId' | 'auditId' | 'websiteId'>,
): void {
  const given = (['runId', 'auditId', 'websiteId'] as const).filter(
    (field) => body[field] !== undefined,
  );
  if (given.length === 0) return;
  throw new ApiError('VALIDATION_ERROR', 'The report names something that is not yours.', {
    issues: given.map((path) => ({ path, message: 'Unknown in this organization' })),
  });
}
