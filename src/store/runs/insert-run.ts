import type { Db } from '../db.ts';
import type { Run } from './run.ts';
import { toRun } from './to-run.ts';

export type NewRun = Pick<
  Run,
  | 'id'
  | 'organizationId'
  | 'websiteId'
  | 'auditId'
  | 'userId'
  | 'executor'
  | 'trigger'
  | 'mode'
  | 'model'
  | 'repositoryId'
  | 'url'
  | 'target'
  | 'config'
  | 'notice'
  | 'reportId'
  | 'budgetSeconds'
  | 'createdAt'
>;

/** Stores a run that waits for whoever executes it. */
export async function insertRun(db: Db, run: NewRun): Promise<Run> {
  const row = await db
    .insertInto('audit_runs')
    .values({
      id: run.id,
      organization_id: run.organizationId,
      website_id: run.websiteId,
      audit_id: run.auditId,
      user_id: run.userId,
      executor: run.executor,
      trigger: run.trigger,
      mode: run.mode,
      model: run.model,
      repository_id: run.repositoryId,
      url: run.url,
      target: JSON.stringify(run.target),
      config: JSON.stringify(run.config),
      notice: run.notice === null ? null : JSON.stringify(run.notice),
      status: 'pending',
      report_id: run.reportId,
      budget_seconds: run.budgetSeconds,
      created_at: run.createdAt,
      heartbeat_at: run.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toRun(row);
}
