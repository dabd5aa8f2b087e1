import { z } from 'zod';
import type { Category } from '../contract/category.ts';
import type { Finding } from '../contract/finding.ts';
import type { Principal } from '../contract/principal.ts';
import type { Severity } from '../contract/severity.ts';
import { listScanFindings as list } from '../store/scans/list-scan-findings.ts';
import { decodeCursor } from './decode-cursor.ts';
import type { Deps } from './deps.ts';
import { encodeCursor } from './encode-cursor.ts';
import { getVisibleScan } from './get-visible-scan.ts';

const Place = z.tuple([z.int().min(0).max(1_000_000)]);

/** The findings of a scan in their usual order (file, line, rule), page by page; a waiting scan has none yet. */
export async function listScanFindings(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly scanId: string;
    readonly limit: number;
    readonly cursor: string | undefined;
    readonly severities: readonly Severity[] | undefined;
    readonly categories: readonly Category[] | undefined;
    readonly layer: 1 | 2 | undefined;
    readonly isSuppressed: boolean | undefined;
  },
): Promise<{
  readonly scan_id: string;
  readonly findings: Finding[];
  readonly next_cursor: string | null;
}> {
  const { principal, scanId, cursor, limit, ...filters } = input;
  const { organizationId } = principal;
  const place = decodeCursor(Place, cursor);
  const found = await deps.database.tenant(organizationId, async (trx) => {
    await getVisibleScan(trx, { principal, scanId });
    return list(trx, { ...filters, organizationId, scanId, limit: limit + 1, after: place?.[0] });
  });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    scan_id: scanId,
    findings: page.map(({ finding }) => finding),
    next_cursor: last === undefined ? null : encodeCursor([last.position]),
  };
}
