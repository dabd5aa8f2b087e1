import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { toWebsite } from './to-website.ts';
import type { Website } from './website.ts';

/** The row of a site, made when the organization has none; `limit` when it may have no more (-1: no limit). */
export async function ensureWebsite(
  db: Db,
  input: Pick<
    Website,
    'id' | 'organizationId' | 'kind' | 'siteKey' | 'url' | 'domain' | 'repository' | 'createdAt'
  > & { readonly maxWebsites: number },
): Promise<Website | 'limit'> {
  const { organizationId, siteKey } = input;
  const find = db
    .selectFrom('websites')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('site_key', '=', siteKey);
  const known = await find.executeTakeFirst();
  if (known !== undefined) return toWebsite(known);
  // Counting and adding must not interleave with another new site of the same organization.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sites ${organizationId}`}, 0))`.execute(
    db,
  );
  const { total } = await db
    .selectFrom('websites')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  const isFull = input.maxWebsites >= 0 && total >= input.maxWebsites;
  if (!isFull) {
    await db
      .insertInto('websites')
      .values({
        id: input.id,
        organization_id: organizationId,
        kind: input.kind,
        site_key: siteKey,
        url: input.url,
        domain: input.domain,
        repository: input.repository,
        created_at: input.createdAt,
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'site_key']).doNothing())
      .execute();
  }
  const row = await find.executeTakeFirst();
  return row === undefined ? 'limit' : toWebsite(row);
}
