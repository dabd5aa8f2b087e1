import { createHash } from 'node:crypto';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';
import { creditCost } from '../contract/credit-cost.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { FixRequest } from '../contract/fix-request.ts';
import { pricingVersion } from '../contract/pricing-version.ts';
import type { Principal } from '../contract/principal.ts';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import { buildScanResponse } from '../engine/build-scan-response.ts';
import { insertFix } from '../store/fixes/insert-fix.ts';
import { chargeCredits } from '../store/ledger/charge-credits.ts';
import type { FixTask } from '../fix/fix-task.ts';
import { readBalance } from '../store/ledger/read-balance.ts';
import { findScan } from '../store/scans/find-scan.ts';
import { findScanContent } from '../store/scans/find-scan-content.ts';
import { insertScan } from '../store/scans/insert-scan.ts';
import type { AnswerDocument } from './answer-document.ts';
import { composeFixResponse } from './compose-fix-response.ts';
import type { Deps } from './deps.ts';
import { getScanInReach } from './get-scan-in-reach.ts';
import { insufficientCredits } from './insufficient-credits.ts';
import { keepContent } from './keep-content.ts';
import { optionsOfScan } from './options-of-scan.ts';
import { judgeAgain } from './judge-again.ts';
import { rewriteOpenFindings, type RewrittenFix } from './rewrite-open-findings.ts';
import { scanNotFound } from './scan-not-found.ts';
import { scanNotReady } from './scan-not-ready.ts';
import { scanSarif } from './scan-sarif.ts';
import { withIdempotency } from './with-idempotency.ts';

type Input = {
  readonly principal: Principal;
  readonly request: FixRequest;
  readonly idempotencyKey: string | null;
  readonly rateLimit: RateLimit | null;
};

/**
 * `POST /fix`: mends findings of a stored scan and stores the fix, the scan that measured it and the charge in one
 * transaction. The server changes no file of its own and opens no pull request here.
 */
export async function fixScan(deps: Deps, input: Input): Promise<AnswerDocument> {
  const { principal, request } = input;
  return withIdempotency(deps, {
    organizationId: principal.organizationId,
    operation: 'fix',
    key: input.idempotencyKey,
    requestHash: createHash('sha256').update(JSON.stringify(request)).digest('hex'),
    run: async (complete) => {
      const { scan, files } = await readScanned(deps, input);
      const chosen = chooseFindings(scan, request.finding_ids);
      const now = deps.clock();
      const started = performance.now();
      const task: FixTask = {
        files,
        selected: new Set(chosen.map(({ fingerprint }) => fingerprint)),
        options: { ...optionsOfScan(scan), upstream: deps.upstream, now },
        preservesIntent: request.preserve_intent,
      };
      const rewritten = await rewriteOpenFindings(deps, { task, fixed: await deps.fix(task) });
      refuseFailed(rewritten);
      const result = await judgeAgain(deps, { principal, scan, task, fixed: rewritten });
      const durationMs = performance.now() - started;
      const { organizationId, keyId, repositoryId } = principal;
      const [fixId, newScanId] = [deps.newId('fix'), deps.newId('scn')];
      return deps.database.tenant(organizationId, async (trx) => {
        const charge = await chargeCredits(trx, {
          organizationId,
          feature: 'fix',
          units: 1,
          key: `fix:${fixId}`,
          scanId: newScanId,
          now,
        });
        if (charge.kind === 'insufficient') throw insufficientCredits(deps, charge);
        const credits = { charged: charge.charged, pricing_version: pricingVersion };
        const rescan = buildScanResponse({
          ...{ scanId: newScanId, result: result.scan, createdAt: now, durationMs },
          ...{ rateLimit: input.rateLimit, quota: null },
          credits: { charged: 0, pricing_version: pricingVersion },
        });
        const sarif = scanSarif(deps, {
          ...{ scanId: newScanId, result: result.scan, includeSuppressed: false },
        });
        const content = keepContent(deps, { files: result.files, now });
        await insertScan(trx, {
          ...{ organizationId, keyId, repositoryId, response: rescan, sarif, content },
        });
        const response = composeFixResponse({
          ...{ fixId, newScanId, scan, chosen, files, result, credits },
          rateLimit: input.rateLimit,
          createdAt: now,
        });
        await insertFix(trx, { organizationId, response, expiresAt: content?.expiresAt ?? null });
        const answer: AnswerDocument = {
          status: 200,
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          text: JSON.stringify(response),
        };
        await complete(trx, { answer, resourceId: scan.scan_id });
        return answer;
      });
    },
  });
}

/** The scan and its content, from the store or from the caller; refuses what could not be paid for in the end. */
async function readScanned(
  deps: Deps,
  { principal, request }: Input,
): Promise<{ readonly scan: ScanResponse; readonly files: readonly SourceFile[] }> {
  const { organizationId, planId } = principal;
  const now = deps.clock();
  return deps.database.tenant(organizationId, async (trx) => {
    const { status } = await getScanInReach(trx, { principal, scanId: request.scan_id });
    if (status !== 'completed') throw scanNotReady(status);
    const found = await findScan(trx, { organizationId, scanId: request.scan_id });
    if (found === null) throw scanNotFound();
    const scan = found.response;
    chooseFindings(scan, request.finding_ids);
    const stored = await findScanContent(trx, { organizationId, scanId: scan.scan_id, now });
    const files = stored ?? fromText(scan, request.text);
    if (findPlan(planId).monthlyCredits >= 0) {
      const balance = await readBalance(trx, { organizationId, now });
      const required = creditCost('fix', 1);
      if (!balance.unlimited && balance.total < required) {
        throw insufficientCredits(deps, { required, balance });
      }
    }
    return { scan, files };
  });
}

/** Nothing was mended, and the provider is why: the caller should try again rather than pay for that. */
function refuseFailed({ resolved, unresolved }: RewrittenFix): void {
  if (resolved.length > 0 || unresolved.every(({ reason }) => reason !== 'provider_failed')) return;
  throw new ApiError(
    'UPSTREAM_ERROR',
    'The language model did not answer and no fixer can mend these findings; try again later.',
  );
}

function chooseFindings(scan: ScanResponse, ids: readonly string[]): ScanResponse['findings'] {
  const wanted = new Set(ids);
  const chosen = scan.findings.filter(({ id }) => wanted.has(id));
  const known = new Set(chosen.map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown < 0) return chosen;
  throw new ApiError(
    'VALIDATION_ERROR',
    'A finding id is not one of this scan; take ids from its findings.',
    { issues: [{ path: `finding_ids.${unknown}`, message: 'Not a finding of this scan' }] },
  );
}

function fromText(scan: ScanResponse, text: string | undefined): SourceFile[] {
  if (text === undefined) {
    throw new ApiError(
      'CONTENT_UNAVAILABLE',
      'The content of this scan is no longer kept; send it again as text.',
    );
  }
  const bytes = Buffer.from(text, 'utf8');
  if (createHash('sha256').update(bytes).digest('hex') !== scan.content_sha256) {
    throw new ApiError(
      'CONTENT_MISMATCH',
      'The text is not the one that was scanned; scan it and fix that scan.',
    );
  }
  return [{ path: scan.artifacts[0]?.path ?? '', type: 'file', bytes }];
}
