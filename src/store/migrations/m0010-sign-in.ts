import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * Signing in: logins (command-line tokens and dashboard sessions), the requests a command line makes for one, identity
 * tokens that were used, logos, and what organizations and reports must know for it.
 */
export const m0010SignIn: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table logins (
        id text primary key,
        user_id text not null references users (id),
        kind text not null check (kind in ('token', 'session')),
        organization_id text references organizations (id),
        sha256 bytea unique check (length(sha256) = 32),
        device_name text,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      create index logins_user on logins (user_id);
      create index logins_expiry on logins (expires_at);
      create table auth_sessions (
        id text primary key,
        code_challenge bytea not null check (length(code_challenge) = 32),
        user_code text not null,
        device_name text,
        port integer check (port between 1024 and 65535),
        wrong_verifiers integer not null default 0,
        user_id text references users (id),
        organization_id text references organizations (id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        approved_at timestamptz,
        consumed_at timestamptz
      );
      create index auth_sessions_expiry on auth_sessions (expires_at);
      create table used_identity_tokens (
        sha256 bytea primary key check (length(sha256) = 32),
        expires_at timestamptz not null
      );
      create index used_identity_tokens_expiry on used_identity_tokens (expires_at);
      create table organization_logos (
        organization_id text primary key references organizations (id),
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea not null check (length(bytes) <= 1048576),
        updated_at timestamptz not null
      );
      alter table members add column github_role text check (github_role in ('owner', 'admin', 'viewer'));
      alter table organizations add column installed_by_github_id bigint;
      alter table organizations add column allows_pull_request_target boolean not null default false;
      alter table reports add column repository_id bigint;
      grant select, insert, update, delete
        on logins, auth_sessions, used_identity_tokens, organization_logos to ${role};
    `.execute(db);
    await secureTenantTable(db, 'logins');
    await secureTenantTable(db, 'auth_sessions');
    await secureTenantTable(db, 'organization_logos');
  },
};
