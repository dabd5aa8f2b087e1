import { AuditRunListItem } from '../../contract/audit-run-list-item.ts';
import type { Run } from '../../store/runs/run.ts';

const Reason = AuditRunListItem.shape.completionReason;

/** A run as lists show it. */
export function showRunListItem(run: Run): AuditRunListItem {
  return {
    id: run.id,
    url: run.url,
    createdAt: run.createdAt.toISOString(),
    status: run.status,
    trigger: run.trigger,
    mode: run.mode,
    model: run.model,
    reportId: run.isReported ? run.reportId : null,
    websiteId: run.websiteId,
    auditId: run.auditId,
    error: run.error,
    completionMessage: run.completionMessage,
    completionReason: Reason.parse(run.completionReason),
    healthScore: run.healthScore,
    issuesFound: run.issuesFound,
    issuesFixed: run.issuesFixed,
    config: run.config,
    costUsd: null,
    startedAt: run.startedAt?.toISOString() ?? null,
    completedAt: run.completedAt?.toISOString() ?? null,
  };
}
