import type { Db } from '../db.ts';

/** The id of a person who was here before, by GitHub's id or by login (the latest of that name). */
export async function findPerson(
  db: Db,
  input: { readonly githubId: number } | { readonly login: string },
): Promise<string | null> {
  const query = db
    .selectFrom('users')
    .select('id')
    .where('is_service', '=', false)
    .orderBy('last_seen_at', (order) => order.desc().nullsLast())
    .limit(1);
  const row = await (
    'githubId' in input
      ? query.where('github_id', '=', input.githubId)
      : query.where((eb) => eb(eb.fn<string>('lower', ['login']), '=', input.login.toLowerCase()))
  ).executeTakeFirst();
  return row?.id ?? null;
}
