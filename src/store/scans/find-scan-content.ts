import type { SourceFile } from '../../artefacts/source-file.ts';
import type { Db } from '../db.ts';
import { unpackFiles } from './unpack-files.ts';

/** The scanned files, while they are kept. */
export async function findScanContent(
  db: Db,
  input: { readonly organizationId: string; readonly scanId: string; readonly now: Date },
): Promise<SourceFile[] | null> {
  const row = await db
    .selectFrom('scan_contents')
    .select('files')
    .where('organization_id', '=', input.organizationId)
    .where('scan_id', '=', input.scanId)
    .where('expires_at', '>', input.now)
    .executeTakeFirst();
  return row === undefined ? null : unpackFiles(row.files);
}
