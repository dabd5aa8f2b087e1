import type { Category } from '../../contract/category.ts';
import { Finding } from '../../contract/finding.ts';
import type { Severity } from '../../contract/severity.ts';
import type { Db } from '../db.ts';

/** Findings of a scan in their order, after the given position; absent filters let everything through. */
export async function listScanFindings(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly scanId: string;
    readonly limit: number;
    readonly after?: number | undefined;
    readonly severities?: readonly Severity[] | undefined;
    readonly categories?: readonly Category[] | undefined;
    readonly layer?: 1 | 2 | undefined;
    readonly isSuppressed?: boolean | undefined;
  },
): Promise<{ readonly position: number; readonly finding: Finding }[]> {
  const { after, severities, categories, layer, isSuppressed } = input;
  let query = db
    .selectFrom('scan_findings')
    .select(['position', 'finding'])
    .where('organization_id', '=', input.organizationId)
    .where('scan_id', '=', input.scanId)
    .orderBy('position')
    .limit(input.limit);
  if (after !== undefined) query = query.where('position', '>', after);
  if (severities !== undefined) query = query.where('severity', 'in', severities);
  if (categories !== undefined) query = query.where('category', 'in', categories);
  if (layer !== undefined) query = query.where('layer', '=', layer);
  if (isSuppressed !== undefined) query = query.where('is_suppressed', '=', isSuppressed);
  const rows = await query.execute();
  return rows.map(({ position, finding }) => ({ position, finding: Finding.parse(finding) }));
}
