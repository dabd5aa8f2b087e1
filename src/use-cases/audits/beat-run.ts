import type { RunProgress } from '../../contract/run-progress.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { workOnRun } from './work-on-run.ts';

/** A sign of life of an external worker; a cancelled run answers RUN_NOT_ACTIVE with its status. */
export async function beatRun(
  deps: Deps,
  input: {
    readonly runId: string;
    readonly workerId: string;
    readonly progress: Omit<RunProgress, 'updatedAt'> | null;
  },
): Promise<{ readonly status: RunStatus; readonly cancelRequested: boolean }> {
  const { progress } = input;
  return workOnRun(deps, {
    ...input,
    run: async (trx, run) => {
      const now = deps.clock();
      await updateRun(trx, {
        id: run.id,
        change: {
          heartbeatAt: now,
          ...(progress !== null && { progress: { ...progress, updatedAt: now.toISOString() } }),
        },
      });
      return { status: run.status, cancelRequested: false };
    },
  });
}
