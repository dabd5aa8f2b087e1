import type { Principal } from '../../contract/principal.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';
import { getVisibleRun } from './get-visible-run.ts';
import { runNotActive } from './run-not-active.ts';

/** Ends a run that waits or runs, refunded in full; whoever works on it notices at its next checkpoint. */
export async function cancelRun(
  deps: Deps,
  input: { readonly principal: Principal; readonly runId: string },
): Promise<{ readonly id: string; readonly status: 'cancelled' }> {
  const { organizationId } = input.principal;
  return deps.database.tenant(organizationId, async (trx) => {
    const run = await getVisibleRun(trx, { ...input, isLocked: true });
    const answer = { id: run.id, status: 'cancelled' } as const;
    if (run.status === 'cancelled') return answer;
    if (run.status !== 'pending' && run.status !== 'running') throw runNotActive(run.status);
    await endRun(deps, trx, {
      run,
      outcome: {
        status: 'cancelled',
        reason: 'user_cancel',
        errorCode: 'cancelled',
        message: 'The run was cancelled before it finished.',
      },
    });
    return answer;
  });
}
