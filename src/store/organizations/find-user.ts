import type { Db } from '../db.ts';

export type User = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly avatarUrl: string | null;
};

export async function findUser(db: Db, input: { readonly id: string }): Promise<User | null> {
  const row = await db
    .selectFrom('users')
    .select(['id', 'name', 'email', 'avatar_url as avatarUrl'])
    .where('id', '=', input.id)
    .executeTakeFirst();
  return row ?? null;
}
