import { nameRules } from '../engine/name-rules.ts';
import { checkOutput } from '../render/check-output.ts';
import type { CheckView } from '../render/check-view.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { hasSarifUpload } from '../store/pull-requests/has-sarif-upload.ts';
import { findPrScan } from '../store/pull-requests/find-pr-scan.ts';
import { buildCheckView } from '../render/build-check-view.ts';
import { concludeCheck } from './conclude-check.ts';
import { decideConclusion } from '../render/decide-conclusion.ts';
import type { Deps } from './deps.ts';
import { evaluationBasis } from './evaluation-basis.ts';
import { faultPoint } from './fault-point.ts';
import { holdScan } from './hold-scan.ts';
import { publishAnnotations } from './publish-annotations.ts';
import { publishComment } from './publish-comment.ts';
import { publishSarif, type SarifOutcome } from './publish-sarif.ts';
import { reportUrl } from './report-url.ts';
import { sarifCategory } from './sarif-category.ts';
import type { CommitScan } from './scan-commit.ts';
import { scanNotices } from './scan-notices.ts';
import type { ScanContext } from './scan-target.ts';
import { settleScan } from './settle-scan.ts';

/** More new findings than anybody accepts one risk for. */
const MAX_OPEN = 1000;

/** Makes a finished scan known: charge and report, code scanning, annotations, the check run's end, the comment. */
export async function publishScan(
  deps: Deps,
  context: ScanContext,
  input: { readonly found: CommitScan; readonly checkRunId: number },
): Promise<void> {
  const { target, repository } = context;
  const { found, checkRunId } = input;
  const hasScope = found.scope.length > 0;
  const settled = await settle(deps, context, found);
  faultPoint(deps, 'settled');
  const isOutOfCredits = found.isOutOfCredits || settled === 'out-of-credits';
  const reportId = settled !== null && settled !== 'out-of-credits' ? settled.reportId : null;
  const link = reportId === null ? null : reportUrl(deps, reportId);

  const sarif = await uploadSarif(deps, context, { found, isOutOfCredits });
  const verdict = decideConclusion({
    config: found.config.config,
    isGatePassed: found.decision.isPassed,
    isUnfinished: found.isUnfinished,
    isUnread: found.scope.some(({ isChanged, result }) => isChanged && result.isOpaque),
    isOutOfCredits,
    hasArtefacts: hasScope,
  });
  const mode = found.config.config.comment;
  const canComment = repository.permissions.pull_requests === 'write';
  const view = (isCommentRefused: boolean): CheckView =>
    buildCheckView({
      ...verdict,
      scope: found.scope,
      result: found.scored,
      fixedCount: found.fixedCount,
      decision: found.decision,
      config: found.config,
      notices: scanNotices({ found, sarif, isCommentRefused, now: deps.clock() }),
      reportUrl: link,
      rulesetVersion: nameRules(deps),
    });
  const wantsComment = target.pullRequest !== null && mode !== 'off';
  const shown = view(wantsComment && !canComment);
  const output = checkOutput(shown);
  if (sarif.kind !== 'uploaded') {
    await publishAnnotations(deps, context, { ...shown, checkRunId, output });
  }
  const evaluation = {
    ...output,
    basis: evaluationBasis(target),
    baseSha: target.baseSha,
    conclusion: verdict.conclusion,
    openFingerprints: shown.fresh.slice(0, MAX_OPEN).map(({ fingerprint }) => fingerprint),
    isFixable: shown.fresh.some(({ fixable }) => fixable === 'deterministic'),
    isDone: false,
  };
  const detailsUrl = link ?? deps.settings.publicUrl;
  await concludeCheck(deps, context, { checkRunId, evaluation, detailsUrl });
  if (canComment && (await publishComment(deps, context, { view: shown, mode })) === 'refused') {
    const changed = { ...evaluation, ...checkOutput(view(true)) };
    await concludeCheck(deps, context, { checkRunId, evaluation: changed, detailsUrl });
  }
  await finish(deps, context);
  faultPoint(deps, 'scan-finished');
}

async function settle(
  deps: Deps,
  context: ScanContext,
  found: CommitScan,
): Promise<Awaited<ReturnType<typeof settleReport>> | null> {
  const isFree = context.target.kind === 'merge-group' || found.scope.length === 0;
  if (isFree || found.isOutOfCredits) return null;
  return settleReport(deps, context, found);
}

async function settleReport(
  deps: Deps,
  context: ScanContext,
  found: CommitScan,
): Promise<{ readonly reportId: string } | 'out-of-credits'> {
  const known = new Set(
    found.scope.flatMap(({ base }) => (base?.findings ?? []).map(({ fingerprint }) => fingerprint)),
  );
  const newFingerprints = new Set(
    found.scope
      .flatMap(({ result }) => result.findings.map(({ fingerprint }) => fingerprint))
      .filter((fingerprint) => !known.has(fingerprint)),
  );
  const settled = await settleScan(deps, context, {
    result: found.scored,
    newFingerprints,
    changedArtefacts: found.changedCount,
  });
  return settled.kind === 'settled' ? settled : 'out-of-credits';
}

/** Complete or nothing: a file with gaps would close real alerts. */
async function uploadSarif(
  deps: Deps,
  context: ScanContext,
  input: { readonly found: CommitScan; readonly isOutOfCredits: boolean },
): Promise<SarifOutcome> {
  const { found } = input;
  const { target } = context;
  const isWanted = found.config.config['upload-sarif'] === 'auto' && !input.isOutOfCredits;
  if (!isWanted || target.uploadRef === null) return { kind: 'skipped', notice: null };
  if (found.isUnfinished) {
    const notice = 'Nothing was uploaded to code scanning: the scan has gaps.';
    return { kind: 'skipped', notice };
  }
  if (found.all.artefacts.length === 0) {
    const { repositoryId, defaultBranch } = target;
    const ref = `refs/heads/${defaultBranch}`;
    const key = { repositoryId, ref, category: sarifCategory };
    const isExpected = await deps.database.transaction((trx) => hasSarifUpload(trx, key));
    if (!isExpected) return { kind: 'skipped', notice: null };
  }
  await holdScan(deps, context);
  return publishSarif(deps, context, { result: found.all });
}

async function finish(deps: Deps, context: ScanContext): Promise<void> {
  const { scan, targetKey } = context;
  await deps.database.transaction(async (trx) => {
    const stored = await findPrScan(trx, { id: scan.id });
    const own = stored?.evaluations[targetKey];
    if (stored === null || own === undefined) return;
    const evaluations = { ...stored.evaluations, [targetKey]: { ...own, isDone: true } };
    await updatePrScan(trx, { id: scan.id, now: deps.clock(), evaluations, isReleased: true });
  });
}
