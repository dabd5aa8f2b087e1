import type { Website } from '../../contract/website.ts';
import type { Website as StoredWebsite } from '../../store/websites/website.ts';

/** A stored website as the contract shows it. */
export function showWebsite(row: StoredWebsite): Website {
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    domain: row.domain,
    repository: row.repository,
    healthScore: row.healthScore,
    lastRunId: row.lastRunId,
    lastAuditedAt: row.lastAuditedAt?.toISOString() ?? null,
    badge: { id: row.badgeId, enabled: row.isBadgeEnabled },
    createdAt: row.createdAt.toISOString(),
  };
}
