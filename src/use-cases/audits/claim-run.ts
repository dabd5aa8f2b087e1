import { findPlan } from '../../contract/find-plan.ts';
import type { Db } from '../../store/db.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import { countRunningRuns } from '../../store/runs/count-running-runs.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';

const MAX_ATTEMPTS = 2;
const SILENT_MS = 5 * 60_000;

/**
 * Takes a run for a worker, inside a transaction. `gone`: it ended, or somebody else works on it; `wait`: as many runs of
 * the organization are under way as its plan allows. A run that was begun twice and never finished is failed here.
 */
export async function claimRun(
  deps: Deps,
  trx: Db,
  input: { readonly runId: string; readonly workerId: string },
): Promise<Run | 'gone' | 'wait'> {
  const { workerId } = input;
  const now = deps.clock();
  const run = await findRun(trx, { id: input.runId, isLocked: true });
  if (run === null || run.executor !== 'server') return 'gone';
  if (run.status !== 'pending' && run.status !== 'running') return 'gone';
  const isFresh = now.getTime() - run.heartbeatAt.getTime() < SILENT_MS;
  const isOthers = run.workerId !== null && run.workerId !== workerId;
  if (run.status === 'running' && isOthers && isFresh) return 'gone';
  if (run.attempt >= MAX_ATTEMPTS) {
    const message = 'The work on this run stopped twice without a result.';
    const outcome = { reason: 'container_exit', errorCode: 'internal', message } as const;
    await endRun(deps, trx, { run, outcome: { status: 'failed', ...outcome } });
    return 'gone';
  }
  if (run.status === 'pending') {
    const { organizationId } = run;
    const organization = await findOrganization(trx, { id: organizationId });
    const { parallelRuns } = findPlan(organization?.planId ?? 'free');
    if ((await countRunningRuns(trx, { organizationId })) >= parallelRuns) return 'wait';
  }
  return updateRun(trx, {
    id: run.id,
    change: {
      status: 'running',
      workerId,
      attempt: run.attempt + 1,
      startedAt: run.startedAt ?? now,
      heartbeatAt: now,
    },
  });
}
