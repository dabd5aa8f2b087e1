import { timingSafeEqual } from 'node:crypto';
import type { Db } from '../db.ts';

export type FoundKey = {
  readonly keyId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly planId: string;
  readonly isLocked: boolean;
  readonly userId: string | null;
  readonly name: string | null;
  readonly kind: 'manual' | 'oidc' | 'bootstrap';
  readonly scopes: readonly string[];
  readonly repositoryId: number | null;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
};

/** The key with that SHA-256 (of the whole token), expired and revoked ones too. Needs a transaction of the system. */
export async function findKeyByHash(
  db: Db,
  input: { readonly sha256: Uint8Array },
): Promise<FoundKey | null> {
  const row = await db
    .selectFrom('api_keys as k')
    .innerJoin('organizations as o', 'o.id', 'k.organization_id')
    .select([
      'k.id as keyId',
      'k.organization_id as organizationId',
      'o.name as organizationName',
      'o.plan_id as planId',
      'o.is_locked',
      'o.installation_state',
      'k.user_id as userId',
      'k.name',
      'k.kind',
      'k.scopes',
      'k.repository_id as repositoryId',
      'k.created_by as createdBy',
      'k.expires_at as expiresAt',
      'k.revoked_at as revokedAt',
      'k.last_used_at as lastUsedAt',
      'k.sha256',
    ])
    .where('k.sha256', '=', Buffer.from(input.sha256))
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(row.sha256, input.sha256)) return null;
  const { is_locked, installation_state, sha256: _, ...key } = row;
  const isSuspended = installation_state !== null && installation_state !== 'active';
  return { ...key, isLocked: is_locked || isSuspended };
}
