import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Webhook deliveries and what the pull-request flow remembers so that each of its steps can be repeated. */
export const m0005PullRequests: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table deliveries (
        guid text not null,
        event text not null,
        action text not null,
        state text not null check (state in ('running', 'done', 'failed')),
        attempts integer not null default 1,
        received_at timestamptz not null,
        finished_at timestamptz,
        error text,
        primary key (guid, event, action)
      );
      create index deliveries_received on deliveries (received_at);
      create table pull_requests (
        repository_id bigint not null,
        number integer not null,
        installation_id bigint not null,
        owner text not null,
        repo text not null,
        head_sha text not null,
        base_sha text not null,
        base_ref text not null,
        default_branch text not null,
        state text not null check (state in ('open', 'closed')),
        is_draft boolean not null,
        changed_at timestamptz not null,
        comment_id bigint,
        comment_digest text,
        comment_fingerprints text[] not null default '{}',
        primary key (repository_id, number)
      );
      create index pull_requests_head on pull_requests (repository_id, head_sha);
      create table pr_scans (
        id text primary key,
        organization_id text not null references organizations (id),
        installation_id bigint not null,
        repository_id bigint not null,
        owner text not null,
        repo text not null,
        pull_request integer,
        ref text,
        head_sha text not null,
        check_name text not null,
        ruleset_version text not null,
        state text not null check (state in ('queued', 'running', 'concluded', 'cancelled')),
        conclusion text,
        check_run_id bigint,
        charge_key text not null,
        report_id text not null,
        is_settled boolean not null default false,
        external_id text not null,
        evaluations json not null default '{}',
        job_id text,
        lease_until timestamptz,
        rerun_job_id text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        unique (installation_id, repository_id, head_sha, check_name, ruleset_version)
      );
      create index pr_scans_open on pr_scans (updated_at) where state in ('queued', 'running');
      create index pr_scans_pull_request on pr_scans (repository_id, pull_request, created_at desc);
      create table sarif_uploads (
        organization_id text not null references organizations (id),
        repository_id bigint not null,
        ref text not null,
        commit_sha text not null,
        category text not null,
        sha256 text not null,
        upload_id text,
        state text not null check (state in ('sending', 'accepted', 'complete', 'failed', 'unavailable')),
        message text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (repository_id, ref, commit_sha, category, sha256)
      );
      create table annotation_batches (
        organization_id text not null references organizations (id),
        check_run_id bigint not null,
        batch integer not null,
        state text not null check (state in ('sending', 'sent')),
        sent_at timestamptz not null,
        primary key (check_run_id, batch)
      );
      create table baselines (
        organization_id text not null references organizations (id),
        repository_id bigint not null,
        commit_sha text not null,
        ruleset_version text not null,
        artefacts json not null,
        created_at timestamptz not null,
        primary key (repository_id, commit_sha, ruleset_version)
      );
      create table repository_memory (
        organization_id text not null references organizations (id),
        repository_id bigint not null,
        topic text not null,
        value json not null,
        until timestamptz not null,
        primary key (repository_id, topic)
      );
      grant select, insert, update, delete
        on deliveries, pull_requests, pr_scans, sarif_uploads, annotation_batches, baselines, repository_memory to ${role};
    `.execute(db);
    for (const table of [
      'pr_scans',
      'sarif_uploads',
      'annotation_batches',
      'baselines',
      'repository_memory',
    ]) {
      await secureTenantTable(db, table);
    }
  },
};
