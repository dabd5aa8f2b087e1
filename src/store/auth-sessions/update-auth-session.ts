import type { Db } from '../db.ts';
import type { AuthSession } from './auth-session.ts';

/** Writes what happened to a request. Needs a transaction of the system. */
export async function updateAuthSession(
  db: Db,
  input: { readonly id: string } & Partial<
    Pick<AuthSession, 'wrongVerifiers' | 'userId' | 'organizationId' | 'approvedAt' | 'consumedAt'>
  >,
): Promise<void> {
  const { id, wrongVerifiers, userId, organizationId, approvedAt, consumedAt } = input;
  await db
    .updateTable('auth_sessions')
    .set({
      ...(wrongVerifiers === undefined ? {} : { wrong_verifiers: wrongVerifiers }),
      ...(userId === undefined ? {} : { user_id: userId }),
      ...(organizationId === undefined ? {} : { organization_id: organizationId }),
      ...(approvedAt === undefined ? {} : { approved_at: approvedAt }),
      ...(consumedAt === undefined ? {} : { consumed_at: consumedAt }),
    })
    .where('id', '=', id)
    .execute();
}
