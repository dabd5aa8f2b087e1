import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/** Answers of `POST /fix`. They quote content, so they expire with it and go when their scan does. */
export const m0008Fixes: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table fixes (
        id text primary key,
        organization_id text not null references organizations (id),
        scan_id text not null references scans (id) on delete cascade,
        new_scan_id text not null,
        response bytea,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index fixes_scan on fixes (scan_id);
      create index fixes_expiry on fixes (expires_at) where response is not null;
      grant select, insert, update, delete on fixes to ${role};
    `.execute(db);
    await secureTenantTable(db, 'fixes');
  },
};
