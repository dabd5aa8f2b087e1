import type { Principal } from '../../contract/principal.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import { updateRun } from '../../store/runs/update-run.ts';
import type { Deps } from '../deps.ts';
import { getVisibleRun } from './get-visible-run.ts';
import { runNotActive } from './run-not-active.ts';
import { runPhases } from './run-phases.ts';

/** A sign of life of a runner, with the pages it has read; the answer tells it when its run was cancelled. */
export async function noteRunProgress(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly runId: string;
    readonly pages: { readonly fetched: number; readonly total: number; readonly failed: number };
  },
): Promise<{ readonly success: true; readonly status: RunStatus }> {
  const { pages } = input;
  return deps.database.tenant(input.principal.organizationId, async (trx) => {
    const run = await getVisibleRun(trx, { ...input, isLocked: true });
    if (run.status === 'cancelled') return { success: true, status: run.status };
    if (run.status !== 'pending' && run.status !== 'running') throw runNotActive(run.status);
    const now = deps.clock();
    await updateRun(trx, {
      id: run.id,
      change: {
        heartbeatAt: now,
        progress: {
          ...({ phase: 'crawling', message: runPhases.crawling } as const),
          ...{ current: pages.fetched, total: pages.total, failed: pages.failed },
          updatedAt: now.toISOString(),
        },
      },
    });
    return { success: true, status: run.status };
  });
}
