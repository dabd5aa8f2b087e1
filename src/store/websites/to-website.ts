import type { Selectable } from 'kysely';
import type { RunTables } from '../runs/run-tables.ts';
import type { Website } from './website.ts';

export function toWebsite(row: Selectable<RunTables['websites']>): Website {
  return {
    id: row.id,
    organizationId: row.organization_id,
    kind: row.kind,
    siteKey: row.site_key,
    url: row.url,
    domain: row.domain,
    repository: row.repository,
    repositoryId: row.repository_id,
    healthScore: row.health_score,
    lastRunId: row.last_run_id,
    lastAuditedAt: row.last_audited_at,
    badgeId: row.badge_id,
    isBadgeEnabled: row.is_badge_enabled,
    createdAt: row.created_at,
  };
}
