import type { Db } from '../db.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

type RunChange = Partial<Omit<Run, 'id' | 'organizationId' | 'websiteId' | 'createdAt'>>;

/** Writes what is given of a run and leaves the rest. */
export async function updateRun(
  db: Db,
  input: { readonly id: string; readonly change: RunChange },
): Promise<Run> {
  const { change } = input;
  const row = await db
    .updateTable('audit_runs')
    .set({
      ...(change.repositoryId !== undefined && { repository_id: change.repositoryId }),
      ...(change.target !== undefined && { target: JSON.stringify(change.target) }),
      ...(change.config !== undefined && { config: JSON.stringify(change.config) }),
      ...(change.status !== undefined && { status: change.status }),
      ...(change.reportId !== undefined && { report_id: change.reportId }),
      ...(change.isReported !== undefined && { is_reported: change.isReported }),
      ...(change.healthScore !== undefined && { health_score: change.healthScore }),
      ...(change.classification !== undefined && { classification: change.classification }),
      ...(change.issuesFound !== undefined && { issues_found: change.issuesFound }),
      ...(change.issuesFixed !== undefined && { issues_fixed: change.issuesFixed }),
      ...(change.layers !== undefined && { layers: toJson(change.layers) }),
      ...(change.fixPrUrl !== undefined && { fix_pr_url: change.fixPrUrl }),
      ...(change.completionReason !== undefined && { completion_reason: change.completionReason }),
      ...(change.completionMessage !== undefined && {
        completion_message: change.completionMessage,
      }),
      ...(change.error !== undefined && { error: change.error }),
      ...(change.errorCode !== undefined && { error_code: change.errorCode }),
      ...(change.progress !== undefined && { progress: toJson(change.progress) }),
      ...(change.workerId !== undefined && { worker_id: change.workerId }),
      ...(change.attempt !== undefined && { attempt: change.attempt }),
      ...(change.startedAt !== undefined && { started_at: change.startedAt }),
      ...(change.heartbeatAt !== undefined && { heartbeat_at: change.heartbeatAt }),
      ...(change.completedAt !== undefined && { completed_at: change.completedAt }),
    })
    .where('id', '=', input.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}

function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
