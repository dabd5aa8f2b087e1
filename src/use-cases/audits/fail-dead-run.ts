import { z } from 'zod';
import { findRun } from '../../store/runs/find-run.ts';
import type { Deps } from '../deps.ts';
import { endRun } from './end-run.ts';

const DeadRun = z.object({ organizationId: z.string(), runId: z.string() });

/** Ends a run whose job failed for the last time; everything charged comes back. */
export async function failDeadRun(deps: Deps, data: unknown): Promise<void> {
  const { organizationId, runId } = DeadRun.parse(data);
  await deps.database.tenant(organizationId, async (trx) => {
    const run = await findRun(trx, { id: runId, isLocked: true });
    if (run?.status !== 'pending' && run?.status !== 'running') return;
    const message = 'Something went wrong on our side.';
    const outcome = { status: 'failed', reason: 'error', errorCode: 'internal', message } as const;
    await endRun(deps, trx, { run, outcome });
  });
}
