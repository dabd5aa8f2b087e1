import type { Db } from '../db.ts';
import type { AuthSession } from './auth-session.ts';

/** Stores a new request. Needs a transaction of the system. */
export async function createAuthSession(
  db: Db,
  input: Pick<
    AuthSession,
    'id' | 'codeChallenge' | 'userCode' | 'deviceName' | 'port' | 'expiresAt'
  > & { readonly now: Date },
): Promise<void> {
  await db
    .insertInto('auth_sessions')
    .values({
      id: input.id,
      code_challenge: Buffer.from(input.codeChallenge),
      user_code: input.userCode,
      device_name: input.deviceName,
      port: input.port,
      user_id: null,
      organization_id: null,
      created_at: input.now,
      expires_at: input.expiresAt,
      approved_at: null,
      consumed_at: null,
    })
    .execute();
}
