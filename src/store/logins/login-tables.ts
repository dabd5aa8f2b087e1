import type { ColumnType, Generated } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;

/** Columns of what signing in needs; `m0010-sign-in` is the truth. */
export type LoginTables = {
  logins: {
    id: string;
    user_id: string;
    kind: 'token' | 'session';
    organization_id: string | null;
    sha256: Buffer | null;
    device_name: string | null;
    created_at: Time;
    expires_at: Time;
    revoked_at: Time | null;
    last_used_at: Time | null;
  };
  auth_sessions: {
    id: string;
    code_challenge: Buffer;
    user_code: string;
    device_name: string | null;
    port: number | null;
    wrong_verifiers: Generated<number>;
    user_id: string | null;
    organization_id: string | null;
    created_at: Time;
    expires_at: Time;
    approved_at: Time | null;
    consumed_at: Time | null;
  };
  used_identity_tokens: { sha256: Buffer; expires_at: Time };
  organization_logos: {
    organization_id: string;
    media_type: 'image/png' | 'image/jpeg' | 'image/webp';
    bytes: Buffer;
    updated_at: Time;
  };
};
