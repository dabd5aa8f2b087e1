import { AdminLogEntry } from '../../contract/admin-log-entry.ts';
import { listAdminLog } from '../../store/admin/list-admin-log.ts';
import type { Deps } from '../deps.ts';

/** What administrators did, newest first. */
export async function readAdminLog(
  deps: Deps,
  input: Parameters<typeof listAdminLog>[1],
): Promise<{
  readonly entries: AdminLogEntry[];
  readonly total: number;
  readonly hasMore: boolean;
}> {
  const { entries, total } = await deps.database.transaction((trx) => listAdminLog(trx, input));
  return {
    entries: entries.map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      actorId: row.actor_id,
      action: row.action,
      orgId: row.organization_id,
      subject: row.subject,
      detail: AdminLogEntry.shape.detail.parse(row.detail),
    })),
    total,
    hasMore: input.offset + entries.length < total,
  };
}
