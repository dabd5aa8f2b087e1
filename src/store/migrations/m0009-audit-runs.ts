import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Audits: the sites and repositories an organization looks at, their runs, and the events that runs cause. */
export const m0009AuditRuns: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table websites (
        id text primary key,
        organization_id text not null references organizations (id),
        kind text not null check (kind in ('website', 'repository')),
        site_key text not null,
        url text not null,
        domain text not null,
        repository text,
        repository_id bigint,
        health_score integer,
        last_run_id text,
        last_audited_at timestamptz,
        badge_id text unique,
        is_badge_enabled boolean not null default false,
        created_at timestamptz not null,
        unique (organization_id, site_key)
      );
      create index websites_list on websites (organization_id, created_at desc, id desc);

      create table audit_runs (
        id text primary key,
        organization_id text not null references organizations (id),
        website_id text not null references websites (id),
        audit_id text not null,
        user_id text,
        executor text not null check (executor in ('server', 'runner')),
        trigger text not null check (trigger in ('cli', 'api', 'github', 'scheduled')),
        mode text not null check (mode in ('audit', 'audit-fix', 'fix', 'recommend')),
        model text,
        repository_id bigint,
        url text not null,
        target jsonb not null,
        config jsonb not null,
        notice jsonb,
        status text not null check (status in ('pending', 'running', 'completed', 'failed', 'cancelled')),
        report_id text not null,
        is_reported boolean not null default false,
        health_score integer,
        classification text,
        issues_found integer,
        issues_fixed integer,
        layers jsonb,
        fix_pr_url text,
        completion_reason text,
        completion_message text,
        error text,
        error_code text,
        progress jsonb,
        worker_id text,
        attempt integer not null default 0,
        budget_seconds integer not null,
        created_at timestamptz not null,
        started_at timestamptz,
        heartbeat_at timestamptz not null,
        completed_at timestamptz
      );
      create index audit_runs_list on audit_runs (organization_id, created_at desc, id desc);
      create index audit_runs_website on audit_runs (website_id, created_at desc, id desc);
      create index audit_runs_audit on audit_runs (organization_id, audit_id);
      create index audit_runs_open on audit_runs (heartbeat_at) where status in ('pending', 'running');

      create table outbound_events (
        id bigint generated always as identity primary key,
        organization_id text not null references organizations (id),
        event text not null,
        data jsonb not null,
        created_at timestamptz not null default now()
      );
      create index outbound_events_organization on outbound_events (organization_id, id);

      grant select, insert, update, delete on websites, audit_runs, outbound_events to ${role};
    `.execute(db);
    for (const table of ['websites', 'audit_runs', 'outbound_events']) {
      await secureTenantTable(db, table);
    }
  },
};
