import type { RunStatus } from '../../contract/run-status.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';
import { workOnRun } from './work-on-run.ts';

const MAX_ATTEMPTS = 2;

/** An external worker gives up; with `isRetried` the run is begun once more, by anybody. */
export async function failRun(
  deps: Deps,
  input: {
    readonly runId: string;
    readonly workerId: string;
    readonly errorCode: string;
    readonly message: string;
    readonly isRetried: boolean;
  },
): Promise<{ readonly status: RunStatus }> {
  const { errorCode, message, isRetried } = input;
  return workOnRun(deps, {
    ...input,
    run: async (trx, run) => {
      if (!isRetried || run.attempt >= MAX_ATTEMPTS) {
        const outcome = { status: 'failed', reason: 'error', errorCode, message } as const;
        return { status: (await endRun(deps, trx, { run, outcome })).status };
      }
      await updateRun(trx, { id: run.id, change: { workerId: null, heartbeatAt: deps.clock() } });
      const { organizationId, id: runId } = run;
      await deps.queue.send(trx, { name: 'audit-run', data: { organizationId, runId } });
      return { status: run.status };
    },
  });
}
