import { createHash } from 'node:crypto';
import { canonicalJson } from '../contract/canonical-json.ts';
import { randomBase62 } from '../contract/random-base62.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { buildAuditReport } from '../render/build-audit-report.ts';
import { rules } from '../rules/index.ts';
import type { Db } from '../store/db.ts';
import { chargeCredits } from '../store/ledger/charge-credits.ts';
import { settleReservation } from '../store/ledger/settle-reservation.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { findReportOfRun } from '../store/reports/find-report-of-run.ts';
import { insertReport } from '../store/reports/insert-report.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { holdScan } from './hold-scan.ts';
import type { ScanContext } from './scan-target.ts';
import { scanChargeKeys } from './scan-charge-keys.ts';

class OutOfCredits extends Error {}

/**
 * Charges a scan and stores its private report, in one transaction: there is never one without the other. A commit is
 * charged once, whatever asked for its scan and however often; the same findings make one report.
 */
export async function settleScan(
  deps: Deps,
  context: ScanContext,
  input: {
    readonly result: ScanResult;
    readonly newFingerprints: ReadonlySet<string>;
    readonly changedArtefacts: number;
  },
): Promise<
  { readonly kind: 'settled'; readonly reportId: string } | { readonly kind: 'out-of-credits' }
> {
  const { scan } = context;
  try {
    const reportId = await deps.database.transaction(async (trx) => {
      await holdScan(deps, context, trx);
      if (!scan.isSettled) await charge(trx, context, { ...input, now: deps.clock() });
      const stored = await storeReport(deps, trx, { context, ...input });
      await updatePrScan(trx, {
        id: scan.id,
        now: deps.clock(),
        isSettled: true,
        reportId: stored,
      });
      faultPoint(deps, 'settling');
      return stored;
    });
    return { kind: 'settled', reportId };
  } catch (error) {
    if (error instanceof OutOfCredits) return { kind: 'out-of-credits' };
    throw error;
  }
}

async function charge(
  trx: Db,
  context: ScanContext,
  input: { readonly changedArtefacts: number; readonly now: Date },
): Promise<void> {
  const { scan, organization } = context;
  const keys = scanChargeKeys(scan);
  const parts = [
    { feature: 'pr_scan', key: keys.run, units: 1 },
    { feature: 'pr_scan_artefact', key: keys.artefacts, units: input.changedArtefacts },
  ] as const;
  const shared = {
    organizationId: organization.id,
    runId: scan.id,
    reportId: scan.reportId,
    now: input.now,
  };
  for (const part of parts) {
    const settled = await settleReservation(trx, { ...shared, ...part });
    if (settled.kind !== 'gone') continue;
    // What was held expired while GitHub kept us waiting: charge it now, under the same key.
    const charged = await chargeCredits(trx, { ...shared, ...part });
    if (charged.kind === 'insufficient') throw new OutOfCredits();
  }
}

async function storeReport(
  deps: Deps,
  trx: Db,
  input: {
    readonly context: ScanContext;
    readonly result: ScanResult;
    readonly newFingerprints: ReadonlySet<string>;
  },
): Promise<string> {
  const { scan, target, organization } = input.context;
  const site = deps.settings.githubUrl ?? 'https://github.com';
  const home = `${site}/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}`;
  const report = buildAuditReport({
    result: input.result,
    baseUrl: `${home}/tree/${target.headSha}`,
    // Of the scan, not of this try: the same findings are the same report.
    timestamp: scan.createdAt,
    rules,
    linkTo: (path, line) =>
      `${home}/blob/${target.headSha}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`,
    newFingerprints: input.newFingerprints,
  });
  const contentSha256 = createHash('sha256').update(canonicalJson(report)).digest('hex');
  const run = { organizationId: organization.id, runId: scan.id };
  const same = await findReportOfRun(trx, { ...run, contentSha256 });
  if (same !== null) return same.id;
  const id = scan.isSettled ? randomBase62(deps.randomBytes) : scan.reportId;
  await insertReport(trx, {
    ...run,
    id,
    userId: null,
    auditId: null,
    websiteId: null,
    repositoryId: target.repositoryId,
    baseUrl: report.baseUrl,
    visibility: 'private',
    status: report.status ?? 'completed',
    statusReason: report.statusReason ?? null,
    origin: 'server',
    healthScore: report.healthScore?.overall ?? null,
    classification: input.result.classification,
    pageCount: report.totalPages,
    errorCount: report.failed,
    warningCount: report.warnings,
    passedCount: report.passed,
    contentSha256,
    auditedAt: scan.createdAt,
    createdAt: deps.clock(),
    content: report,
  });
  return id;
}
