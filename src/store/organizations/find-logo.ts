import type { Db } from '../db.ts';
import type { Logo } from './put-logo.ts';

/** The logo of an organization; logos are public. */
export async function findLogo(
  db: Db,
  input: { readonly organizationId: string },
): Promise<Logo | null> {
  const row = await db
    .selectFrom('organization_logos')
    .select(['media_type as mediaType', 'bytes'])
    .where('organization_id', '=', input.organizationId)
    .executeTakeFirst();
  return row ?? null;
}
