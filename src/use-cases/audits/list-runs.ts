import type { AuditRunListItem } from '../../contract/audit-run-list-item.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RunMode } from '../../contract/run-mode.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import { listRuns as list } from '../../store/runs/list-runs.ts';
import type { Deps } from '../deps.ts';
import { showRunListItem } from './show-run-list-item.ts';

/** Runs of the caller's organization, newest first. */
export async function listRuns(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly limit: number;
    readonly offset: number;
    readonly status: RunStatus | undefined;
    readonly mode: RunMode | undefined;
    readonly websiteId: string | undefined;
  },
): Promise<{
  readonly runs: AuditRunListItem[];
  readonly total: number;
  readonly hasMore: boolean;
}> {
  const { principal, limit, offset, status, mode, websiteId } = input;
  const { organizationId, repositoryId } = principal;
  const statuses = status === undefined ? undefined : [status];
  const { runs, total } = await deps.database.tenant(organizationId, (trx) =>
    list(trx, { organizationId, repositoryId, limit, offset, statuses, mode, websiteId }),
  );
  return { runs: runs.map(showRunListItem), total, hasMore: offset + runs.length < total };
}
