import type { RunProgress } from '../../contract/run-progress.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { workOnRun } from './work-on-run.ts';

/** A sign of life of an external worker; whose run was cancelled is told to stop. */
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
    mayBeCancelled: true,
    run: async (trx, run) => {
      if (run.status === 'cancelled') return { status: run.status, cancelRequested: true };
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
