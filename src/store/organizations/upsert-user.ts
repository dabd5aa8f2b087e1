import { randomBytes } from 'node:crypto';
import { mintId } from '../../contract/mint-id.ts';
import type { Db } from '../db.ts';

/** The id of a person, made at first sight of their GitHub account and kept up to date after. */
export async function upsertUser(
  db: Db,
  input: {
    readonly githubId: number;
    readonly login: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly avatarUrl: string | null;
  },
): Promise<string> {
  const shown = {
    login: input.login,
    name: input.name,
    email: input.email,
    avatar_url: input.avatarUrl,
    last_seen_at: new Date(),
  };
  const row = await db
    .insertInto('users')
    .values({ id: mintId('usr', randomBytes), github_id: input.githubId, ...shown })
    .onConflict((conflict) => conflict.column('github_id').doUpdateSet(shown))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
