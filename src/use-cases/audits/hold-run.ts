import type { RunProgress } from '../../contract/run-progress.ts';
import type { Db } from '../../store/db.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { Run } from '../../store/runs/run.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { RunLost } from './run-lost.ts';

/** The run, locked, if this worker still has it; throws RunLost otherwise. Each call is a sign of life. */
export async function holdRun(
  deps: Deps,
  trx: Db,
  input: {
    readonly runId: string;
    readonly workerId: string;
    readonly progress?: Omit<RunProgress, 'updatedAt'>;
  },
): Promise<Run> {
  const { progress } = input;
  const run = await findRun(trx, { id: input.runId, isLocked: true });
  if (run?.status !== 'running' || run.workerId !== input.workerId) {
    throw new RunLost('The run is no longer ours');
  }
  const now = deps.clock();
  return updateRun(trx, {
    id: run.id,
    change: {
      heartbeatAt: now,
      ...(progress !== undefined && {
        progress: { ...progress, updatedAt: now.toISOString() },
      }),
    },
  });
}
