import type { Selectable } from 'kysely';
import { z } from 'zod';
import { RunNotice } from '../../contract/run-notice.ts';
import { RunProgress } from '../../contract/run-progress.ts';
import { RunTarget } from '../../contract/run-target.ts';
import type { Run } from './run.ts';
import type { RunTables } from './run-tables.ts';

const Config = z.record(z.string(), z.unknown());
const Layers = z.object({ layer1Complete: z.boolean(), layer2Complete: z.boolean() });

export function toRun(row: Selectable<RunTables['audit_runs']>): Run {
  return {
    id: row.id,
    organizationId: row.organization_id,
    websiteId: row.website_id,
    auditId: row.audit_id,
    userId: row.user_id,
    executor: row.executor,
    trigger: row.trigger,
    mode: row.mode,
    model: row.model,
    repositoryId: row.repository_id,
    url: row.url,
    target: RunTarget.parse(row.target),
    config: Config.parse(row.config),
    notice: RunNotice.nullable().parse(row.notice),
    status: row.status,
    reportId: row.report_id,
    isReported: row.is_reported,
    healthScore: row.health_score,
    classification: row.classification,
    issuesFound: row.issues_found,
    issuesFixed: row.issues_fixed,
    layers: Layers.nullable().parse(row.layers),
    fixPrUrl: row.fix_pr_url,
    completionReason: row.completion_reason,
    completionMessage: row.completion_message,
    error: row.error,
    errorCode: row.error_code,
    progress: RunProgress.nullable().parse(row.progress),
    workerId: row.worker_id,
    attempt: row.attempt,
    budgetSeconds: row.budget_seconds,
    createdAt: row.created_at,
    startedAt: row.started_at,
    heartbeatAt: row.heartbeat_at,
    completedAt: row.completed_at,
  };
}
