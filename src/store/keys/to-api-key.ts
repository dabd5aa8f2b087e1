import type { Selectable } from 'kysely';
import type { StoreSchema } from '../store-schema.ts';
import type { ApiKey } from './api-key.ts';

/** A row as the product names it, without the hash. */
export function toApiKey(row: Omit<Selectable<StoreSchema['api_keys']>, 'sha256'>): ApiKey {
  return {
    id: row.id,
    organizationId: row.organization_id,
    userId: row.user_id,
    name: row.name,
    kind: row.kind,
    prefix: row.prefix,
    scopes: row.scopes,
    repositoryId: row.repository_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}
