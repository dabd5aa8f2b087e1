import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { mintId } from '../../contract/mint-id.ts';
import type { Db } from '../db.ts';
import type { ApiKey } from './api-key.ts';
import { toApiKey } from './to-api-key.ts';

const maxManualKeys = 100;

/** Stores a key by its SHA-256 and first 12 characters; the token itself goes nowhere. */
export async function createKey(
  db: Db,
  input: {
    readonly id?: string;
    readonly organizationId: string;
    readonly token: string;
    readonly name: string | null;
    readonly scopes: readonly string[];
    readonly kind: ApiKey['kind'];
    readonly createdBy: string;
    readonly userId?: string | null;
    readonly repositoryId?: number | null;
    readonly expiresAt?: Date | null;
  },
): Promise<ApiKey | 'too-many'> {
  if (input.kind === 'manual' && (await countLive(db, input.organizationId)) >= maxManualKeys) {
    return 'too-many';
  }
  const row = await db
    .insertInto('api_keys')
    .values({
      id: input.id ?? mintId('key', randomBytes),
      organization_id: input.organizationId,
      user_id: input.userId ?? null,
      name: input.name,
      kind: input.kind,
      prefix: input.token.slice(0, 12),
      sha256: createHash('sha256').update(input.token).digest(),
      scopes: [...new Set(input.scopes)],
      repository_id: input.repositoryId ?? null,
      created_by: input.createdBy,
      expires_at: input.expiresAt ?? null,
      revoked_at: null,
      last_used_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toApiKey(row);
}

/** The organization's row is locked, so that two requests cannot both make the last key. */
async function countLive(db: Db, organizationId: string): Promise<number> {
  await db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', organizationId)
    .forUpdate()
    .execute();
  const { count } = await db
    .selectFrom('api_keys')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('kind', '=', 'manual')
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirstOrThrow();
  return count;
}
