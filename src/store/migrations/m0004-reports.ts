import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Published reports and their content. A report without organization belongs to its user and is seen by the system only. */
export const m0004Reports: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table reports (
        id text primary key,
        organization_id text references organizations (id),
        user_id text references users (id),
        run_id text,
        audit_id text,
        website_id text,
        base_url text not null,
        visibility text not null check (visibility in ('public', 'unlisted', 'private')),
        status text not null check (status in ('completed', 'failed', 'blocked', 'partial')),
        status_reason text,
        origin text not null check (origin in ('server', 'runner', 'upload')),
        health_score double precision check (health_score between 0 and 100),
        classification text,
        page_count integer,
        error_count integer,
        warning_count integer,
        passed_count integer,
        view_count integer not null default 0,
        content_sha256 text not null,
        publish_key text,
        audited_at timestamptz,
        created_at timestamptz not null,
        deleted_at timestamptz
      );
      create index reports_list on reports (organization_id, created_at desc, id desc) where deleted_at is null;
      create index reports_user on reports (user_id, created_at desc) where organization_id is null;
      create unique index reports_publish_key on reports (organization_id, publish_key)
        where publish_key is not null and deleted_at is null;
      create table report_contents (
        report_id text primary key references reports (id) on delete cascade,
        organization_id text references organizations (id),
        content json not null,
        purge_at timestamptz
      );
      create index report_contents_purge on report_contents (purge_at) where purge_at is not null;
      grant select, insert, update on reports to ${role};
      grant select, insert, update, delete on report_contents to ${role};
    `.execute(db);
    await secureTenantTable(db, 'reports');
    await secureTenantTable(db, 'report_contents');
  },
};
