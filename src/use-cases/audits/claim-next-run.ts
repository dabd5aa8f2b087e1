import type { RunTarget } from '../../contract/run-target.ts';
import { listPendingRuns } from '../../store/runs/list-pending-runs.ts';
import type { Deps } from '../deps.ts';
import { claimRun } from './claim-run.ts';

export type ClaimedRun = {
  readonly id: string;
  readonly runId: string;
  readonly kind: RunTarget['kind'];
  readonly target: RunTarget;
  readonly config: Readonly<Record<string, unknown>>;
  readonly deadline: string;
};

const CANDIDATES = 20;

/** The run that waits longest, for an external worker; null when none may begin. */
export async function claimNextRun(
  deps: Deps,
  input: { readonly workerId: string; readonly kinds?: readonly RunTarget['kind'][] | undefined },
): Promise<ClaimedRun | null> {
  const { workerId, kinds } = input;
  return deps.database.transaction(async (trx) => {
    for (const runId of await listPendingRuns(trx, { kinds, limit: CANDIDATES })) {
      const run = await claimRun(deps, trx, { runId, workerId: externalWorker(workerId) });
      if (run === 'gone' || run === 'wait') continue;
      const began = run.startedAt ?? deps.clock();
      return {
        ...{ id: run.id, runId: run.id, kind: run.target.kind },
        ...{ target: run.target, config: run.config },
        deadline: new Date(began.getTime() + run.budgetSeconds * 1000).toISOString(),
      };
    }
    return null;
  });
}

function externalWorker(workerId: string): string {
  return `external:${workerId}`;
}
