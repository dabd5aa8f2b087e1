import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** The app role, organizations, users, members and keys. */
export const m0001Organizations: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    // Roles belong to the whole cluster: another database of it may have made this one, even at this moment.
    await sql`
      do $$
      begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$
      begin
        if not pg_has_role(current_user, '${role}', 'member') then
          execute format('grant ${role} to %I', current_user);
        end if;
      end $$;
      revoke create on schema public from public;
      grant usage on schema public to ${role};
      create table organizations (
        id text primary key,
        name text not null,
        slug text not null unique,
        plan_id text not null,
        seats integer not null default 1,
        is_locked boolean not null default false,
        avatar_url text,
        created_by text not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        github_account_id bigint unique,
        github_login text,
        github_type text check (github_type in ('User', 'Organization')),
        installation_id bigint unique,
        installation_state text check (installation_state in ('active', 'suspended', 'deleted'))
      );
      create table users (
        id text primary key,
        github_id bigint unique,
        login text not null,
        name text,
        email text,
        avatar_url text,
        is_service boolean not null default false,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz
      );
      create table members (
        id text primary key,
        organization_id text not null references organizations (id),
        user_id text not null references users (id),
        role text not null check (role in ('owner', 'admin', 'editor', 'viewer', 'billing')),
        created_at timestamptz not null default now(),
        unique (organization_id, user_id)
      );
      create unique index members_one_owner on members (organization_id) where role = 'owner';
      create index members_user on members (user_id);
      create table api_keys (
        id text primary key,
        organization_id text not null references organizations (id),
        user_id text references users (id),
        name text,
        kind text not null check (kind in ('manual', 'oidc', 'bootstrap')),
        prefix text not null check (length(prefix) <= 12),
        sha256 bytea not null unique check (length(sha256) = 32),
        scopes text[] not null,
        repository_id bigint,
        created_by text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      create index api_keys_organization on api_keys (organization_id, created_at desc);
      grant select, insert, update, delete on organizations, users, members, api_keys to ${role};
    `.execute(db);
    await secureTenantTable(db, 'organizations', 'id');
    await secureTenantTable(db, 'members');
    await secureTenantTable(db, 'api_keys');
  },
};
