import { FixResponse } from '../../contract/fix-response.ts';
import type { Db } from '../db.ts';
import { unpackBytes } from '../scans/unpack-bytes.ts';

/** A stored fix; its answer is null once the content it quotes has expired. */
export async function findFix(
  db: Db,
  input: { readonly organizationId: string; readonly fixId: string; readonly now: Date },
): Promise<{ readonly scanId: string; readonly response: FixResponse | null } | null> {
  const row = await db
    .selectFrom('fixes')
    .select(['scan_id', 'response', 'expires_at'])
    .where('organization_id', '=', input.organizationId)
    .where('id', '=', input.fixId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const isKept = row.response !== null && row.expires_at > input.now;
  if (!isKept || row.response === null) return { scanId: row.scan_id, response: null };
  const text = await unpackBytes(row.response);
  return { scanId: row.scan_id, response: FixResponse.parse(JSON.parse(text)) };
}
