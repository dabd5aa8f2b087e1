import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * Caches, idempotency keys and rate limits. Blobs are cached per organization: git names them by SHA-1, and a colliding
 * blob of one tenant must never stand in for the blob of another. Artefact keys are SHA-256 and shared.
 */
export const m0006Caches: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table artefact_cache (
        artefact_key text not null,
        ruleset_version text not null,
        result json not null,
        used_at timestamptz not null,
        primary key (artefact_key, ruleset_version)
      );
      create index artefact_cache_used on artefact_cache (used_at);
      create table blob_cache (
        organization_id text not null references organizations (id),
        sha text not null,
        bytes bytea not null,
        used_at timestamptz not null,
        primary key (organization_id, sha)
      );
      create index blob_cache_used on blob_cache (used_at);
      create table idempotency_keys (
        organization_id text not null references organizations (id),
        operation text not null,
        key text not null,
        request_hash text not null,
        state text not null check (state in ('running', 'done')),
        status integer,
        headers json,
        body bytea,
        claimed_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (organization_id, operation, key)
      );
      create index idempotency_keys_expiry on idempotency_keys (expires_at);
      create unlogged table rate_limits (
        key text primary key,
        points integer not null default 0,
        expire bigint
      );
      create index rate_limits_expire on rate_limits (expire);
      grant select, insert, update, delete
        on artefact_cache, blob_cache, idempotency_keys, rate_limits to ${role};
    `.execute(db);
    await secureTenantTable(db, 'blob_cache');
    await secureTenantTable(db, 'idempotency_keys');
  },
};
