import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Risks that people accepted on check runs, and how often GitHub was asked to send a webhook again. */
export const m0012GithubActions: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table redeliveries (
        guid text primary key,
        attempts integer not null check (attempts between 1 and 3),
        requested_at timestamptz not null
      );
      create index redeliveries_requested on redeliveries (requested_at);
      create table accepted_risks (
        organization_id text not null references organizations (id),
        repository_id bigint not null,
        fingerprint text not null,
        reason text not null,
        actor_id bigint not null,
        actor_login text not null,
        accepted_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (repository_id, fingerprint)
      );
      grant select, insert, update, delete on redeliveries, accepted_risks to ${role};
    `.execute(db);
    await secureTenantTable(db, 'accepted_risks');
  },
};
