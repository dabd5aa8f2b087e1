import { listStaleRuns } from '../../store/runs/list-stale-runs.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';
import type { RunOutcome } from './run-outcome.ts';

const BATCH = 100;

type Ending = Extract<RunOutcome, { status: 'failed' | 'cancelled' }>;

/** Ends runs that nobody works on any more, refunded; a silent server run is tried once more first. */
export async function reapRuns(
  deps: Deps,
): Promise<{ readonly reaped: number; readonly refunded: number }> {
  const now = deps.clock();
  const ids = await deps.database.transaction((trx) => listStaleRuns(trx, { now, limit: BATCH }));
  let reaped = 0;
  for (const id of ids) {
    const isEnded = await deps.database.transaction(async (trx) => {
      const run = await findRun(trx, { id, isLocked: true });
      // Between the two transactions it may have given a sign of life.
      const isStale = (await listStaleRuns(trx, { now, limit: 1, id })).length > 0;
      const ending = run === null || !isStale ? null : findEnding(run);
      if (run === null || ending === null) return false;
      if (ending !== 'retry') {
        await endRun(deps, trx, { run, outcome: ending });
        return true;
      }
      await updateRun(trx, { id, change: { workerId: null, heartbeatAt: now } });
      const { organizationId } = run;
      await deps.queue.send(trx, { name: 'audit-run', data: { organizationId, runId: id } });
      return false;
    });
    if (isEnded) reaped += 1;
  }
  return { reaped, refunded: reaped };
}

/** What becomes of an abandoned run; null: nothing, it has ended. */
function findEnding(run: Run): Ending | 'retry' | null {
  const failed = (reason: Ending['reason'], errorCode: string, message: string): Ending => ({
    ...{ status: 'failed', reason, errorCode, message },
  });
  const isPending = run.status === 'pending';
  if (!isPending && run.status !== 'running') return null;
  if (run.executor === 'runner') {
    return failed('stale', 'unknown', 'The runner was not heard of again.');
  }
  if (isPending) {
    return failed('timeout', 'timeout', 'No worker was free within an hour.');
  }
  if (run.attempt < 2) return 'retry';
  return failed('container_exit', 'internal', 'The work on this run stopped without a result.');
}
