import type { Finding } from '../../contract/finding.ts';
import type { Db } from '../db.ts';

/** Stores the findings of a scan in their order. */
export async function insertFindings(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly scanId: string;
    readonly findings: readonly Finding[];
  },
): Promise<void> {
  if (input.findings.length === 0) return;
  await db
    .insertInto('scan_findings')
    .values(
      input.findings.map((finding, position) => ({
        scan_id: input.scanId,
        organization_id: input.organizationId,
        position,
        severity: finding.severity,
        category: finding.category,
        layer: finding.layer,
        is_suppressed: finding.suppressed,
        finding: JSON.stringify(finding),
      })),
    )
    .execute();
}
