import type { StoredReport } from '../../contract/stored-report.ts';
import { engineVersion } from '../../engine/engine-version.ts';
import { prepareReport } from '../../engine/prepare-report.ts';
import { cleanUrl } from '../../render/clean-url.ts';

/** The report of a run that found out nothing: no findings, no score, and why. `reason` is our own text. */
export function buildEndedReport(input: {
  readonly url: string;
  readonly status: 'failed' | 'blocked';
  readonly reason: string;
  readonly reasonCode: string;
  readonly timestamp: Date;
}): StoredReport {
  return prepareReport({
    baseUrl: cleanUrl(input.url) ?? new URL(input.url).origin,
    timestamp: input.timestamp.toISOString(),
    totalPages: 0,
    passed: 0,
    warnings: 0,
    failed: 0,
    siteChecks: [],
    summary: {},
    ruleResults: {},
    healthScore: {
      overall: null,
      categories: [],
      errorCount: 0,
      warningCount: 0,
      passedCount: 0,
    },
    status: input.status,
    statusReason: input.reason,
    statusReasonCode: input.reasonCode,
    layers: { layer1Complete: false, layer2Complete: false },
    generatorVersion: `skillgate/${engineVersion}`,
  }).report;
}
