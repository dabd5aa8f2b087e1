import { randomBytes } from 'node:crypto';
import { mintId } from '../../contract/mint-id.ts';
import type { Db } from '../db.ts';

/** A user that is no person, for bootstrap and workflow keys; answers its id. */
export async function createServiceUser(
  db: Db,
  input: { readonly login: string; readonly name: string },
): Promise<string> {
  const row = await db
    .insertInto('users')
    .values({
      id: mintId('usr', randomBytes),
      github_id: null,
      login: input.login,
      name: input.name,
      email: null,
      avatar_url: null,
      is_service: true,
      last_seen_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
