import type { SourceFile } from '../../artefacts/source-file.ts';
import type { ScanResponse } from '../../contract/scan-response.ts';
import type { Db } from '../db.ts';
import { insertFindings } from './insert-findings.ts';
import { packFiles } from './pack-files.ts';
import { packBytes } from './pack-bytes.ts';

/** Stores a scan with its findings, and its content until that expires. */
export async function insertScan(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly keyId: string | null;
    /** Of a key that is bound to a repository: its scans are seen by keys of that repository and unbound ones. */
    readonly repositoryId?: number | null;
    readonly response: ScanResponse;
    /** Null while the scan waits. */
    readonly sarif?: string | null;
    /** Null when content is never stored. */
    readonly content?: { readonly files: readonly SourceFile[]; readonly expiresAt: Date } | null;
  },
): Promise<void> {
  const { findings, ...response } = input.response;
  await db
    .insertInto('scans')
    .values({
      id: response.scan_id,
      organization_id: input.organizationId,
      key_id: input.keyId,
      repository_id: input.repositoryId ?? null,
      status: response.status,
      scan_type: response.scan_type,
      trust_score: response.trust_score,
      classification: response.classification,
      layer1_complete: response.layer1_complete,
      layer2_complete: response.layer2_complete,
      summary: JSON.stringify(response.summary),
      response: JSON.stringify(response),
      sarif: typeof input.sarif === 'string' ? await packBytes(input.sarif) : null,
      content_sha256: response.content_sha256,
      engine_version: response.engine_version,
      ruleset_version: response.ruleset_version,
      created_at: response.created_at,
      completed_at: response.completed_at,
    })
    .execute();
  await insertFindings(db, {
    organizationId: input.organizationId,
    scanId: response.scan_id,
    findings,
  });
  const content = input.content ?? null;
  if (content === null) return;
  await db
    .insertInto('scan_contents')
    .values({
      scan_id: response.scan_id,
      organization_id: input.organizationId,
      files: await packFiles(content.files),
      expires_at: content.expiresAt,
    })
    .execute();
}
