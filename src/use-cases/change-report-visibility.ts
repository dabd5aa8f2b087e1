import { ApiError } from '../contract/api-error.ts';
import type { Principal } from '../contract/principal.ts';
import type { ReportVisibility } from '../contract/report-visibility.ts';
import { StoredReport } from '../contract/stored-report.ts';
import { findReportContent } from '../store/reports/find-report-content.ts';
import { setReportVisibility } from '../store/reports/set-report-visibility.ts';
import { checkReportContent } from './check-report-content.ts';
import type { Deps } from './deps.ts';
import { findOwnReport } from './find-own-report.ts';
import { showReport } from './show-report.ts';

/** Opens or closes the caller's own report, free of charge. Going public meets the content scanner of today. */
export async function changeReportVisibility(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly id: string;
    readonly visibility: ReportVisibility;
  },
): Promise<{
  readonly id: string;
  readonly visibility: ReportVisibility;
  readonly url: string;
}> {
  const { principal, id, visibility } = input;
  return deps.database.tenant(principal.organizationId, async (trx) => {
    const row = await findOwnReport(trx, { principal, id });
    if (visibility === 'public' && row.visibility !== 'public') {
      const stored = await findReportContent(trx, { id });
      if (stored === null) throw new ApiError('NOT_FOUND', 'Report content not found');
      const report = StoredReport.parse(stored.content);
      checkReportContent({ report, payload: stored.content });
    }
    await setReportVisibility(trx, { id, visibility });
    return { id, visibility, url: showReport(deps, row).url };
  });
}
