import type { Db } from '../db.ts';
import type { ApiKey } from './api-key.ts';
import { toApiKey } from './to-api-key.ts';

/** A key of the organization by its id, expired and revoked ones too. */
export async function findKey(
  db: Db,
  input: { readonly organizationId: string; readonly keyId: string },
): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.keyId)
    .executeTakeFirst();
  return row === undefined ? null : toApiKey(row);
}
