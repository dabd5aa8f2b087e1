import type { Selectable } from 'kysely';
import type { StoreSchema } from '../store-schema.ts';
import type { StoredReport } from './stored-report.ts';

/** A row as the product names it. */
export function toStoredReport(row: Selectable<StoreSchema['reports']>): StoredReport {
  return {
    id: row.id,
    organizationId: row.organization_id,
    userId: row.user_id,
    runId: row.run_id,
    auditId: row.audit_id,
    websiteId: row.website_id,
    repositoryId: row.repository_id,
    baseUrl: row.base_url,
    visibility: row.visibility,
    status: row.status,
    statusReason: row.status_reason,
    origin: row.origin,
    healthScore: row.health_score,
    classification: row.classification,
    pageCount: row.page_count,
    errorCount: row.error_count,
    warningCount: row.warning_count,
    passedCount: row.passed_count,
    viewCount: row.view_count,
    contentSha256: row.content_sha256,
    auditedAt: row.audited_at,
    createdAt: row.created_at,
  };
}
