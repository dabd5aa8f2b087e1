import type { AuditReportCheck } from '../../contract/audit-report-check.ts';
import type { StoredReport } from '../../contract/stored-report.ts';
import type { Crawl } from '../../crawl/crawled-page.ts';
import { inertEvidence } from '../../engine/inert-evidence.ts';
import { prepareReport } from '../../engine/prepare-report.ts';
import type { ScanResult } from '../../engine/scan-result.ts';
import { buildAuditReport } from '../../render/build-audit-report.ts';
import { rules } from '../../rules/index.ts';
import type { Run } from '../../store/runs/run.ts';

const MAX_SKIPPED = 1000;

/** The report of a website: findings of its pages, checks of the site, and what was left out. */
export function buildSiteReport(input: {
  readonly run: Run;
  readonly crawl: Crawl;
  readonly result: ScanResult;
  readonly siteChecks: readonly AuditReportCheck[];
  readonly disabled: readonly string[];
}): StoredReport {
  const { run, crawl, result, siteChecks } = input;
  const addresses = new Map(crawl.pages.map(({ path, url }) => [path, url]));
  const isPartial = crawl.stop === 'timeout' || crawl.pages.some(({ isCut }) => isCut);
  const report = buildAuditReport({
    result,
    baseUrl: run.url,
    timestamp: run.startedAt ?? run.createdAt,
    rules,
    linkTo: (path) => addresses.get(path) ?? null,
    disabledRules: input.disabled,
    ...(isPartial && {
      status: 'partial',
      statusReason:
        crawl.stop === 'timeout'
          ? 'The time for this run was over before all pages were read.'
          : 'Some pages were too large to be read whole.',
    }),
  });
  const count = (status: string): number =>
    siteChecks.filter((check) => check.status === status).length;
  const [failed, warnings, passed] = [count('fail'), count('warn'), count('pass')];
  const { healthScore, coverage = {} } = report;
  const skipped = crawl.skipped.map(({ url, reason }) => ({
    path: inertEvidence(url),
    reason,
    isHarmless: true,
  }));
  return prepareReport({
    ...report,
    siteChecks: [...siteChecks],
    failed: report.failed + failed,
    warnings: report.warnings + warnings,
    passed: report.passed + passed,
    ...(healthScore !== undefined && {
      healthScore: {
        ...healthScore,
        errorCount: healthScore.errorCount + failed,
        warningCount: healthScore.warningCount + warnings,
        passedCount: healthScore.passedCount + passed,
      },
    }),
    coverage: {
      ...coverage,
      pages: crawl.pages.length,
      skippedFiles: skipped.slice(0, MAX_SKIPPED),
      skippedTotal: skipped.length,
    },
  }).report;
}
