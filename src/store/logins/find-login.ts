import type { Db } from '../db.ts';

export type FoundLogin = {
  readonly id: string;
  readonly kind: 'token' | 'session';
  readonly userId: string;
  /** GitHub's name of the person; display data but for the operator's list of administrators. */
  readonly userLogin: string;
  /** The organization chosen at sign-in. */
  readonly organizationId: string | null;
  readonly deviceName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
};

/** A login by the SHA-256 of its token or by its id, expired and revoked ones too. Needs a transaction of the system. */
export async function findLogin(
  db: Db,
  input: { readonly sha256: Uint8Array } | { readonly id: string },
): Promise<FoundLogin | null> {
  const query = db
    .selectFrom('logins as l')
    .innerJoin('users as u', 'u.id', 'l.user_id')
    .select([
      'l.id',
      'l.kind',
      'l.user_id as userId',
      'u.login as userLogin',
      'l.organization_id as organizationId',
      'l.device_name as deviceName',
      'l.created_at as createdAt',
      'l.expires_at as expiresAt',
      'l.revoked_at as revokedAt',
      'l.last_used_at as lastUsedAt',
    ]);
  const row = await (
    'id' in input
      ? query.where('l.id', '=', input.id)
      : query.where('l.sha256', '=', Buffer.from(input.sha256))
  ).executeTakeFirst();
  return row ?? null;
}
