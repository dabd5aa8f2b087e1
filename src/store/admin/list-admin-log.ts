import type { Selectable } from 'kysely';
import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import type { StoreSchema } from '../store-schema.ts';

/** What administrators did, newest first. Needs a transaction of the system. */
export async function listAdminLog(
  trx: Db,
  input: {
    readonly actor: string | undefined;
    readonly action: string | undefined;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly entries: Selectable<StoreSchema['admin_log']>[]; readonly total: number }> {
  let query = trx.selectFrom('admin_log');
  if (input.actor !== undefined) query = query.where('actor_id', '=', input.actor);
  if (input.action !== undefined) query = query.where('action', '=', input.action);
  const { rows, total } = await readPage(query.selectAll().orderBy('id', 'desc'), input);
  return { entries: rows, total };
}
