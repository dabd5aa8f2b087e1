import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Scans, their findings and content, and the monthly scan counter. `json` keeps escapes that `jsonb` refuses. */
export const m0003Scans: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table scans (
        id text primary key,
        organization_id text not null references organizations (id),
        key_id text,
        status text not null check (status in ('queued', 'running', 'completed', 'failed')),
        scan_type text not null,
        trust_score integer check (trust_score between 0 and 100),
        classification text,
        layer1_complete boolean not null,
        layer2_complete boolean not null,
        summary json not null,
        response json not null,
        sarif bytea,
        content_sha256 text not null,
        engine_version text not null,
        ruleset_version text not null,
        created_at timestamptz not null,
        completed_at timestamptz
      );
      create index scans_list on scans (organization_id, created_at desc, id desc);
      create table scan_findings (
        scan_id text not null references scans (id) on delete cascade,
        organization_id text not null references organizations (id),
        position integer not null,
        severity text not null,
        category text not null,
        layer integer not null,
        is_suppressed boolean not null,
        finding json not null,
        primary key (scan_id, position)
      );
      create table scan_contents (
        scan_id text primary key references scans (id) on delete cascade,
        organization_id text not null references organizations (id),
        files bytea not null,
        expires_at timestamptz not null
      );
      create index scan_contents_expiry on scan_contents (expires_at);
      create table quota_counters (
        organization_id text not null references organizations (id),
        month timestamptz not null,
        used integer not null default 0 check (used >= 0),
        primary key (organization_id, month)
      );
      grant select, insert, update, delete on scans, scan_findings, scan_contents, quota_counters to ${role};
    `.execute(db);
    for (const table of ['scans', 'scan_findings', 'scan_contents', 'quota_counters']) {
      await secureTenantTable(db, table);
    }
  },
};
