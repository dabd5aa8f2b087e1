import { ApiError } from '../contract/api-error.ts';
import type { Report } from '../contract/report.ts';
import { findBadgeReport } from '../store/reports/find-badge-report.ts';
import type { Deps } from './deps.ts';
import { showReport } from './show-report.ts';

/** The report a badge stands for. Unknown and disabled badges, and those with nothing to show, look the same. */
export async function readBadge(deps: Deps, input: { readonly id: string }): Promise<Report> {
  const badgeId = input.id;
  const row = /^[0-9A-Za-z]{22}$/.test(badgeId)
    ? await deps.database.transaction((trx) => findBadgeReport(trx, { badgeId }))
    : null;
  if (row === null) {
    throw new ApiError(
      'NOT_FOUND',
      'There is no such badge, it is switched off, or its target has no open report yet.',
    );
  }
  return showReport(deps, row);
}
