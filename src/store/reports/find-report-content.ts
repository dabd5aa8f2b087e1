import type { Db } from '../db.ts';

/** What `insertReport` stored, to be parsed by the caller; null when the report or its content is gone. */
export async function findReportContent(
  db: Db,
  input: { readonly id: string },
): Promise<{ readonly content: unknown } | null> {
  const row = await db
    .selectFrom('report_contents as c')
    .innerJoin('reports as r', 'r.id', 'c.report_id')
    .select('c.content')
    .where('r.id', '=', input.id)
    .where('r.deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { content: row.content };
}
