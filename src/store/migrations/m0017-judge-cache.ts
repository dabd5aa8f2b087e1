import { type Kysely, type Migration, sql } from 'kysely';
import { appRole } from '../app-role.ts';
import { secureTenantTable } from '../secure-tenant-table.ts';

/**
 * Verdicts of the language-model judge by the hash of what it was shown. Per organization, because a hit is free: a
 * shared cache would tell what others have scanned.
 */
export const m0017JudgeCache: Migration = {
  async up(db: Kysely<unknown>) {
    const role = sql.raw(appRole);
    await sql`
      create table judge_cache (
        organization_id text not null references organizations (id),
        case_key text not null,
        judgement json not null,
        used_at timestamptz not null,
        primary key (organization_id, case_key)
      );
      create index judge_cache_used on judge_cache (used_at);
      grant select, insert, update, delete on judge_cache to ${role};
    `.execute(db);
    await secureTenantTable(db, 'judge_cache');
  },
};
