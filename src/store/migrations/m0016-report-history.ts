import { type Kysely, type Migration, sql } from 'kysely';

/** Newest reports of a target first: what badges and the history of a report read. */
export const m0016ReportHistory: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create index reports_website on reports (website_id, created_at desc, id desc)
        where website_id is not null and deleted_at is null
    `.execute(db);
  },
};
