import type { Db } from '../db.ts';
import { readPage } from '../read-page.ts';
import type { StoredReport } from './stored-report.ts';
import { toStoredReport } from './to-stored-report.ts';

/** Reports of an organization (or of a user without one), newest first. */
export async function listReports(
  db: Db,
  input: {
    readonly owner: { readonly organizationId: string } | { readonly userId: string };
    readonly limit: number;
    readonly offset: number;
    readonly websiteId?: string | undefined;
    /** GitHub's id; null: of all repositories and none. */
    readonly repositoryId?: number | null;
    readonly visibility?: StoredReport['visibility'] | undefined;
  },
): Promise<{ reports: StoredReport[]; total: number }> {
  const { owner } = input;
  let query = db.selectFrom('reports').where('deleted_at', 'is', null);
  query =
    'organizationId' in owner
      ? query.where('organization_id', '=', owner.organizationId)
      : query.where('organization_id', 'is', null).where('user_id', '=', owner.userId);
  if (typeof input.repositoryId === 'number') {
    query = query.where('repository_id', '=', input.repositoryId);
  }
  if (input.websiteId !== undefined) query = query.where('website_id', '=', input.websiteId);
  if (input.visibility !== undefined) query = query.where('visibility', '=', input.visibility);
  const { rows, total } = await readPage(
    query.selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc'),
    input,
  );
  return { reports: rows.map(toStoredReport), total };
}
