import type { ActiveRun } from '../../contract/active-run.ts';
import type { Principal } from '../../contract/principal.ts';
import { listRuns } from '../../store/runs/list-runs.ts';
import type { Deps } from '../deps.ts';
import { showRunListItem } from './show-run-list-item.ts';

const LIMIT = 100;

/** Runs of the caller's organization that wait or run, newest first, at most 100. */
export async function listActiveRuns(
  deps: Deps,
  input: { readonly principal: Principal },
): Promise<{ readonly runs: ActiveRun[] }> {
  const { organizationId, repositoryId } = input.principal;
  const statuses = ['pending', 'running'] as const;
  const { runs } = await deps.database.tenant(organizationId, (trx) =>
    listRuns(trx, { organizationId, repositoryId, limit: LIMIT, offset: 0, statuses }),
  );
  return {
    runs: runs.map((run) => ({
      ...showRunListItem(run),
      domain: run.target.host,
      progress: run.progress,
      ...(run.notice !== null && { pageLimitNotice: run.notice }),
    })),
  };
}
