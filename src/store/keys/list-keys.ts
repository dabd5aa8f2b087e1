import type { Db } from '../db.ts';
import type { ApiKey } from './api-key.ts';
import { toApiKey } from './to-api-key.ts';

/** Keys of an organization, newest first; expired workflow keys are left out. */
export async function listKeys(
  db: Db,
  input: { readonly organizationId: string; readonly now: Date },
): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', input.organizationId)
    .where((eb) =>
      eb.or([
        eb('kind', '<>', 'oidc'),
        eb('expires_at', 'is', null),
        eb('expires_at', '>', input.now),
      ]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toApiKey);
}
