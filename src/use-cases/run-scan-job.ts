import { randomBase62 } from '../contract/random-base62.ts';
import { RetryLater } from '../contract/retry-later.ts';
import { nameRules } from '../engine/name-rules.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { GitHubError } from '../github/github-error.ts';
import type { Organization } from '../store/organizations/organization.ts';
import { claimPrScan } from '../store/pull-requests/claim-pr-scan.ts';
import { extendPrScanLease } from '../store/pull-requests/extend-pr-scan-lease.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { checkName } from './check-name.ts';
import type { Deps } from './deps.ts';
import { ensureCheckRun } from './ensure-check-run.ts';
import { evaluationBasis } from './evaluation-basis.ts';
import { faultPoint } from './fault-point.ts';
import { finishUnfinished } from './finish-unfinished.ts';
import { holdScan } from './hold-scan.ts';
import { keepHold } from './keep-hold.ts';
import { publishScan } from './publish-scan.ts';
import { scanCommit } from './scan-commit.ts';
import { ScanLost } from './scan-lost.ts';
import type { ScanContext, ScanTarget } from './scan-target.ts';

type Input = {
  readonly jobId: string;
  readonly signal: AbortSignal;
  readonly target: ScanTarget;
  readonly targetKey: string;
  readonly organization: Organization;
  readonly repository: GitHubRepository;
  readonly isRescan: boolean;
};

const LEASE_SECONDS = 120;
const HEARTBEAT_MS = 20_000;
/** Longer than the queue waits between two tries: until then the scan belongs to the job that failed. */
const RETRY_LEASE_SECONDS = 900;
const MAX_RUN_MS = 15 * 60_000;

/** Scans one commit for one target, from the claim to the last step. Every step may have been done by an earlier try. */
export async function runScanJob(deps: Deps, input: Input): Promise<void> {
  const { target, targetKey, organization, jobId } = input;
  const claim = await deps.database.transaction((trx) =>
    claimPrScan(trx, {
      organizationId: organization.id,
      installationId: target.installationId,
      repositoryId: target.repositoryId,
      owner: target.owner,
      repo: target.repo,
      pullRequest: target.pullRequest,
      ref: target.ref,
      headSha: target.headSha,
      checkName,
      rulesetVersion: nameRules(deps),
      jobId,
      isRescan: input.isRescan,
      newScanId: deps.newId('run'),
      newReportId: randomBase62(deps.randomBytes),
      now: deps.clock(),
      leaseSeconds: LEASE_SECONDS,
    }),
  );
  if (claim.kind === 'busy') throw new RetryLater(2, 'Another job works on this commit');
  const { scan, isNew } = claim;
  faultPoint(deps, 'scan-claimed');
  const known = scan.evaluations[targetKey];
  const isDone = scan.state === 'concluded' && known?.isDone === true;
  if (isDone && !isNew && known.basis === evaluationBasis(target)) {
    const row = { id: scan.id, now: deps.clock(), isReleased: true };
    await deps.database.transaction((trx) => updatePrScan(trx, row));
    return;
  }

  const held = keepHold({
    signal: input.signal,
    timeoutMs: MAX_RUN_MS,
    everyMs: HEARTBEAT_MS,
    hold: () => holdScan(deps, { scan, jobId }),
    isLost: (error) => error instanceof ScanLost,
  });
  const context: ScanContext = { ...input, scan, signal: held.signal };
  const started = performance.now();
  try {
    const checkRunId = await ensureCheckRun(deps, context, { isNew });
    const found = await scanCommit(deps, context);
    await publishScan(deps, context, { found, checkRunId });
    deps.metrics.observeScan({
      source: target.kind === 'pull-request' ? 'pull-request' : 'branch',
      classification: found.scored.classification,
      seconds: (performance.now() - started) / 1000,
    });
  } catch (error) {
    await handleFailure(deps, context, { error, isStopped: input.signal.aborted });
  } finally {
    held.release();
  }
}

/**
 * What cannot be mended by trying again is ended here, with a check that says so; everything else goes back to the queue,
 * which keeps the scan for this job.
 */
async function handleFailure(
  deps: Deps,
  context: ScanContext,
  input: { readonly error: unknown; readonly isStopped: boolean },
): Promise<void> {
  const { error, isStopped } = input;
  const { scan, jobId } = context;
  if (error instanceof ScanLost || context.signal.reason instanceof ScanLost) return;
  if (isStopped) throw error;
  const isTimeout = context.signal.aborted;
  const isFinal =
    error instanceof GitHubError && !error.isTransient && error.kind !== 'unauthorized';
  if (isTimeout || isFinal) {
    deps.log.warn({ scanId: scan.id, err: error }, 'A scan could not finish');
    await finishUnfinished(deps, { scan, repository: context.repository });
    return;
  }
  const isLimited = error instanceof GitHubError && error.kind === 'rate-limited';
  const wait = isLimited ? (error.retryAfterSeconds ?? 60) : 0;
  const until = new Date(deps.clock().getTime() + (RETRY_LEASE_SECONDS + wait) * 1000);
  await deps.database.transaction((trx) => extendPrScanLease(trx, { id: scan.id, jobId, until }));
  if (isLimited) throw new RetryLater(wait, 'GitHub limits our rate');
  throw error;
}
