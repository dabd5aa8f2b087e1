import type { FixResponse } from '../../contract/fix-response.ts';
import type { Db } from '../db.ts';
import { packBytes } from '../scans/pack-bytes.ts';

/** Keeps the answer of a fix until the content it quotes expires; the row itself says that there was one. */
export async function insertFix(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly response: FixResponse;
    /** Null where no content is ever stored. */
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  const { organizationId, response, expiresAt } = input;
  await db
    .insertInto('fixes')
    .values({
      id: response.fix_id,
      organization_id: organizationId,
      scan_id: response.scan_id,
      new_scan_id: response.new_scan_id,
      response: expiresAt === null ? null : await packBytes(JSON.stringify(response)),
      created_at: response.created_at,
      expires_at: expiresAt ?? response.created_at,
    })
    .execute();
}
