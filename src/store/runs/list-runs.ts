import type { RunMode } from '../../contract/run-mode.ts';
import type { RunStatus } from '../../contract/run-status.ts';
import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

/** Runs of an organization, newest first. */
export async function listRuns(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly limit: number;
    readonly offset: number;
    readonly statuses?: readonly RunStatus[] | undefined;
    readonly mode?: RunMode | undefined;
    readonly websiteId?: string | undefined;
    /** Of one repository only, for keys that are bound to it. */
    readonly repositoryId?: number | null;
  },
): Promise<{ readonly runs: Run[]; readonly total: number }> {
  let query = db.selectFrom('audit_runs').where('organization_id', '=', input.organizationId);
  if (input.statuses !== undefined) query = query.where('status', 'in', input.statuses);
  if (input.mode !== undefined) query = query.where('mode', '=', input.mode);
  if (input.websiteId !== undefined) query = query.where('website_id', '=', input.websiteId);
  if (typeof input.repositoryId === 'number') {
    query = query.where('repository_id', '=', input.repositoryId);
  }
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    input,
  );
  return { runs: rows.map(toRun), total };
}
