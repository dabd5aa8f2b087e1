import type { Db } from '../db.ts';
import { toWebsite } from './to-website.ts';
import type { Website } from './website.ts';

export async function findWebsite(db: Db, input: { readonly id: string }): Promise<Website | null> {
  const row = await db
    .selectFrom('websites')
    .selectAll()
    .where('id', '=', input.id)
    .executeTakeFirst();
  return row === undefined ? null : toWebsite(row);
}
