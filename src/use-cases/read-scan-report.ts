import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanReportFormat } from '../contract/scan-report-format.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import { renderMarkdown } from '../render/render-markdown.ts';
import { renderScanPage } from '../render/render-scan-page.tsx';
import { viewScanResponse } from '../render/view-scan-response.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanSarif } from '../store/scans/find-scan-sarif.ts';
import type { AnswerDocument } from './answer-document.ts';
import type { Deps } from './deps.ts';
import { getVisibleScan } from './get-visible-scan.ts';
import { scanDocument } from './scan-document.ts';
import { scanNotFound } from './scan-not-found.ts';
import { scanNotReady } from './scan-not-ready.ts';

/** A finished scan as a document; SCAN_NOT_READY while it is none. A failed scan is shown in JSON only. */
export async function readScanReport(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly scanId: string;
    readonly format: ScanReportFormat;
    readonly rateLimit: RateLimit | null;
    /** The stylesheet of HTML reports, which stands in them. */
    readonly styles: string;
  },
): Promise<AnswerDocument> {
  const { principal, scanId, format } = input;
  const { organizationId } = principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const { status, isWaiting } = await getVisibleScan(trx, { principal, scanId });
    if (isWaiting) throw scanNotReady(status);
    if (format === 'sarif') {
      const sarif = await findScanSarif(trx, { organizationId, scanId });
      if (sarif === null) throw scanNotReady(status);
      return document('application/sarif+json', sarif);
    }
    const scan = await findScan(trx, { organizationId, scanId });
    if (scan === null) throw scanNotFound();
    const response = { ...scan.response, rate_limit: input.rateLimit };
    if (format === 'json') return scanDocument({ status: 200, format, response, sarif: null });
    return showScan(response, { format, styles: input.styles });
  });
}

function showScan(
  scan: ScanResponse,
  { format, styles }: { readonly format: 'markdown' | 'html'; readonly styles: string },
): AnswerDocument {
  const view = viewScanResponse(scan);
  if (view === null) throw scanNotReady(scan.status);
  if (format === 'markdown') {
    return document('text/markdown; charset=utf-8', renderMarkdown({ view }));
  }
  const page = { view, scanId: scan.scan_id, createdAt: scan.created_at, styles };
  return document('text/html; charset=utf-8', renderScanPage(page));
}

function document(type: string, text: string): AnswerDocument {
  return { status: 200, headers: { 'Content-Type': type }, text };
}
