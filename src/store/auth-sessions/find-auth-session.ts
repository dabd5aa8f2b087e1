import type { Db } from '../db.ts';
import type { AuthSession } from './auth-session.ts';

/** A request by its id, locked until the transaction ends. Needs a transaction of the system. */
export async function findAuthSession(
  db: Db,
  input: { readonly id: string },
): Promise<AuthSession | null> {
  const row = await db
    .selectFrom('auth_sessions')
    .select([
      'id',
      'code_challenge as codeChallenge',
      'user_code as userCode',
      'device_name as deviceName',
      'port',
      'wrong_verifiers as wrongVerifiers',
      'user_id as userId',
      'organization_id as organizationId',
      'expires_at as expiresAt',
      'approved_at as approvedAt',
      'consumed_at as consumedAt',
    ])
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}
