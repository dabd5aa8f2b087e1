import type { Db } from '../../store/db.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { Run } from '../../store/runs/run.ts';
import type { Deps } from '../deps.ts';
import { runNotActive } from './run-not-active.ts';
import { runNotFound } from './run-not-found.ts';

/** Runs with the run locked, for the external worker that has it; throws RUN_NOT_ACTIVE for everybody else. */
export async function workOnRun<T>(
  deps: Deps,
  input: {
    readonly runId: string;
    readonly workerId: string;
    /** Also for a run that was cancelled under this worker's hands; default false. */
    readonly mayBeCancelled?: boolean;
    readonly run: (trx: Db, run: Run) => Promise<T>;
  },
): Promise<T> {
  if (!/^run_\w{1,60}$/.test(input.runId)) throw runNotFound();
  return deps.database.transaction(async (trx) => {
    const run = await findRun(trx, { id: input.runId, isLocked: true });
    if (run === null) throw runNotFound();
    const isOpen =
      run.status === 'running' || (input.mayBeCancelled === true && run.status === 'cancelled');
    const isTheirs = run.workerId === `external:${input.workerId}`;
    if (!isOpen || !isTheirs) throw runNotActive(run.status);
    return input.run(trx, run);
  });
}
