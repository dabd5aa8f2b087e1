import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * What reading and deleting scans needs: the repository a scan belongs to, the scan a kept answer shows, and the audit
 * chain. The app role may append to the chain and do nothing else to it.
 */
export const m0007ScanReading: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      alter table scans add column repository_id bigint;
      alter table idempotency_keys add column resource_id text;
      create index idempotency_keys_resource on idempotency_keys (organization_id, resource_id)
        where resource_id is not null;
      create table audit_heads (
        organization_id text primary key references organizations (id),
        seq bigint not null check (seq >= 0),
        head_hash text not null
      );
      create table audit_entries (
        organization_id text not null references organizations (id),
        seq bigint not null check (seq >= 1),
        entry_id text not null unique,
        created_at timestamptz not null,
        event_type text not null,
        agent_id text,
        action text not null,
        entry json not null,
        entry_hash text not null,
        primary key (organization_id, seq)
      );
      create index audit_entries_time on audit_entries (organization_id, created_at);
      grant select, insert, update on audit_heads to ${role};
      grant select, insert on audit_entries to ${role};
    `.execute(db);
    await secureTenantTable(db, 'audit_heads');
    await secureTenantTable(db, 'audit_entries');
  },
};
