import type { ScanResponse } from '../../contract/scan-response.ts';
import type { Db } from '../db.ts';
import { insertFindings } from './insert-findings.ts';
import { packBytes } from './pack-bytes.ts';

/** Ends a waiting scan with its answer; false when it has ended already. Content is dropped when none is kept. */
export async function finishScan(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly response: ScanResponse;
    readonly sarif: string | null;
    readonly keepsContent: boolean;
  },
): Promise<boolean> {
  const { organizationId } = input;
  const { findings, ...response } = input.response;
  const ended = await db
    .updateTable('scans')
    .set({
      status: response.status,
      scan_type: response.scan_type,
      trust_score: response.trust_score,
      classification: response.classification,
      layer1_complete: response.layer1_complete,
      layer2_complete: response.layer2_complete,
      summary: JSON.stringify(response.summary),
      response: JSON.stringify(response),
      sarif: input.sarif === null ? null : await packBytes(input.sarif),
      content_sha256: response.content_sha256,
      engine_version: response.engine_version,
      ruleset_version: response.ruleset_version,
      completed_at: response.completed_at,
    })
    .where('organization_id', '=', organizationId)
    .where('id', '=', response.scan_id)
    .where('status', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) return false;
  await insertFindings(db, { organizationId, scanId: response.scan_id, findings });
  if (!input.keepsContent) {
    await db.deleteFrom('scan_contents').where('scan_id', '=', response.scan_id).execute();
  }
  return true;
}
