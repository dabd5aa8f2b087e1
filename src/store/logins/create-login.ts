import { createHash } from 'node:crypto';
import type { Db } from '../db.ts';

/** Stores a login: a command-line token by its SHA-256, a dashboard session by its id alone. */
export async function createLogin(
  db: Db,
  input: {
    readonly id: string;
    readonly userId: string;
    /** The organization chosen at sign-in; null: none was. */
    readonly organizationId: string | null;
    /** Null for a dashboard session. */
    readonly token: string | null;
    readonly deviceName: string | null;
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  const { id, token, now } = input;
  await db
    .insertInto('logins')
    .values({
      id,
      user_id: input.userId,
      kind: token === null ? 'session' : 'token',
      organization_id: input.organizationId,
      sha256: token === null ? null : createHash('sha256').update(token).digest(),
      device_name: input.deviceName,
      created_at: now,
      expires_at: input.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
}
