import { z } from 'zod';
import { RetryLater } from '../../contract/retry-later.ts';
import { RunConfig } from '../../contract/run-config.ts';
import { GitHubError } from '../../github/github-error.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import type { Job } from '../../store/queue.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { faultPoint } from '../fault-point.ts';
import { keepHold } from '../keep-hold.ts';
import { auditRepository } from './audit-repository.ts';
import { auditWebsite } from './audit-website.ts';
import { claimRun } from './claim-run.ts';
import { endRun } from './end-run.ts';
import { holdRun } from './hold-run.ts';
import type { RunContext } from './run-context.ts';
import { RunFailure } from './run-failure.ts';
import { RunLost } from './run-lost.ts';
import type { RunOutcome } from './run-outcome.ts';
import { runPhases } from './run-phases.ts';

const AuditRunJob = z.object({ organizationId: z.string(), runId: z.string() });

const HEARTBEAT_MS = 15_000;
const WAIT_SECONDS = 5;
/** How long after its budget a run may still write its report. */
const GRACE_MS = 60_000;

/** Executes one audit run: claim, work, end. Everything between the first and the last can be repeated. */
export async function runAudit(deps: Deps, job: Job): Promise<void> {
  const { organizationId, runId } = AuditRunJob.parse(job.data);
  const workerId = `server:${job.id}`;
  const claim = await deps.database.tenant(organizationId, (trx) =>
    claimRun(deps, trx, { runId, workerId }),
  );
  if (claim === 'wait')
    throw new RetryLater(WAIT_SECONDS, 'The plan allows no more runs at a time');
  if (claim === 'gone') return;
  faultPoint(deps, 'run-claimed');
  const began = claim.startedAt ?? deps.clock();
  const deadline = new Date(began.getTime() + claim.budgetSeconds * 1000);
  const leftMs = Math.max(0, deadline.getTime() - deps.clock().getTime()) + GRACE_MS;
  const hold = (progress?: Parameters<RunContext['note']>[0]) =>
    deps.database.tenant(organizationId, (trx) =>
      holdRun(deps, trx, {
        ...{ runId, workerId },
        ...(progress !== undefined && {
          progress: { ...progress, message: runPhases[progress.phase] },
        }),
      }),
    );
  const held = keepHold({
    signal: job.signal,
    timeoutMs: leftMs,
    everyMs: HEARTBEAT_MS,
    hold,
    isLost: (error) => error instanceof RunLost,
  });
  try {
    const outcome = await work(deps, {
      run: claim,
      ...{ signal: held.signal, deadline, isStopped: () => job.signal.aborted },
      note: async (progress) => {
        await hold(progress);
      },
    });
    if (outcome === null) return;
    await deps.database.tenant(organizationId, async (trx) => {
      const run = await holdRun(deps, trx, { runId, workerId });
      await endRun(deps, trx, { run, outcome });
      faultPoint(deps, 'run-ending');
    });
    faultPoint(deps, 'run-ended');
  } catch (error) {
    if (error instanceof RunLost) return;
    if (job.signal.aborted || error instanceof RetryLater) {
      // Put back by us and not by a crash: it does not count as a try.
      const change = { attempt: claim.attempt - 1 };
      await deps.database.tenant(organizationId, (trx) => updateRun(trx, { id: runId, change }));
    }
    throw error;
  } finally {
    held.release();
  }
}

type Work = Pick<RunContext, 'signal' | 'deadline' | 'note'> & {
  readonly run: Run;
  readonly isStopped: () => boolean;
};

/** How the run ends; null when it is no longer ours. What may pass by itself is thrown, once. */
async function work(deps: Deps, input: Work): Promise<RunOutcome | null> {
  const { run, signal } = input;
  const { organizationId } = run;
  try {
    const organization = await deps.database.tenant(organizationId, (trx) =>
      findOrganization(trx, { id: organizationId }),
    );
    if (organization === null) return null;
    const config = RunConfig.parse(run.config);
    const context: RunContext = { ...input, config, organization };
    return run.target.kind === 'website'
      ? await auditWebsite(deps, context)
      : await auditRepository(deps, context);
  } catch (error) {
    if (error instanceof RunLost || signal.reason instanceof RunLost) return null;
    if (input.isStopped()) throw error;
    return toOutcome(deps, { error, run, isLate: signal.aborted });
  }
}

function toOutcome(
  deps: Deps,
  input: { readonly error: unknown; readonly run: Run; readonly isLate: boolean },
): RunOutcome {
  const { error, run } = input;
  const failed = (reason: 'error' | 'timeout', errorCode: string, message: string): RunOutcome => ({
    ...{ status: 'failed', reason, errorCode, message },
    isBlocked: error instanceof RunFailure && error.isBlocked,
  });
  if (input.isLate) return failed('timeout', 'timeout', 'The time for this run was over.');
  if (error instanceof RunFailure) {
    return failed(error.code === 'timeout' ? 'timeout' : 'error', error.code, error.message);
  }
  if (error instanceof GitHubError && !error.isTransient) {
    return failed('error', 'http_4xx', 'GitHub refused to show the repository.');
  }
  if (error instanceof GitHubError && error.kind === 'rate-limited') {
    const wait = error.retryAfterSeconds ?? 60;
    const began = (run.startedAt ?? run.createdAt).getTime();
    const isInTime = deps.clock().getTime() + wait * 1000 < began + run.budgetSeconds * 1000;
    if (isInTime) throw new RetryLater(wait, 'GitHub limits our rate');
    return failed('error', 'http_4xx', 'GitHub limits how often it may be asked.');
  }
  if (run.attempt < 2) throw error;
  deps.log.error({ runId: run.id, err: error }, 'An audit run failed');
  const isGitHub = error instanceof GitHubError;
  return isGitHub
    ? failed('error', 'http_5xx', 'GitHub could not be reached.')
    : failed('error', 'internal', 'Something went wrong on our side.');
}
