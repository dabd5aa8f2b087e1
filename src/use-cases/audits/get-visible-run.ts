import type { Principal } from '../../contract/principal.ts';
import type { Db } from '../../store/db.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { Run } from '../../store/runs/run.ts';
import { runNotFound } from './run-not-found.ts';

/** A run of the caller's organization, inside a transaction of it. Throws NOT_FOUND for all others. */
export async function getVisibleRun(
  trx: Db,
  input: {
    readonly principal: Pick<Principal, 'organizationId' | 'repositoryId'>;
    readonly runId: string;
    readonly isLocked?: boolean;
  },
): Promise<Run> {
  const { principal, runId, isLocked = false } = input;
  // The database refuses NUL in a text, and no id of ours is longer.
  if (!/^run_\w{1,60}$/.test(runId)) throw runNotFound();
  const run = await findRun(trx, { id: runId, isLocked });
  if (run?.organizationId !== principal.organizationId) throw runNotFound();
  const isForeign = principal.repositoryId !== null && run.repositoryId !== principal.repositoryId;
  if (isForeign) throw runNotFound();
  return run;
}
