import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import { toWebsite } from './to-website.ts';
import type { Website } from './website.ts';

/** Websites of an organization, newest first. */
export async function listWebsites(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly limit: number;
    readonly offset: number;
    /** Of one repository only, for keys that are bound to it. */
    readonly repositoryId: number | null;
  },
): Promise<{ readonly websites: Website[]; readonly total: number }> {
  let query = db.selectFrom('websites').where('organization_id', '=', input.organizationId);
  if (input.repositoryId !== null) query = query.where('repository_id', '=', input.repositoryId);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    input,
  );
  return { websites: rows.map(toWebsite), total };
}
