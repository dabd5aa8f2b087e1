import { z } from 'zod';
import type { Classification } from '../contract/classification.ts';
import type { Principal } from '../contract/principal.ts';
import type { ScanResponse } from '../contract/scan-response.ts';
import type { ScanSummary } from '../contract/scan-summary.ts';
import type { ScanType } from '../contract/scan-type.ts';
import { Timestamp } from '../contract/timestamp.ts';
import { listScans as list } from '../store/scans/list-scans.ts';
import { decodeCursor } from './decode-cursor.ts';
import type { Deps } from './deps.ts';
import { encodeCursor } from './encode-cursor.ts';
import { hasScope } from './has-scope.ts';

const Place = z.tuple([Timestamp, z.string().regex(/^scn_\w{1,60}$/)]);

/** Scans the caller may read, newest first; `since` is inclusive, `until` is not. */
export async function listScans(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly limit: number;
    readonly cursor: string | undefined;
    readonly scanType: ScanType | undefined;
    readonly classification: Classification | undefined;
    readonly status: ScanResponse['status'] | undefined;
    readonly since: Date | undefined;
    readonly until: Date | undefined;
  },
): Promise<{ readonly scans: ScanSummary[]; readonly next_cursor: string | null }> {
  const { principal, cursor, limit, ...filters } = input;
  const { organizationId, repositoryId } = principal;
  const place = decodeCursor(Place, cursor);
  const found = await deps.database.tenant(organizationId, (trx) =>
    list(trx, {
      ...filters,
      organizationId,
      limit: limit + 1,
      after: place === undefined ? undefined : { createdAt: new Date(place[0]), scanId: place[1] },
      keyId: hasScope(principal, 'read') ? undefined : principal.keyId,
      repositoryId: repositoryId ?? undefined,
    }),
  );
  const scans = found.slice(0, limit);
  const last = found.length > limit ? scans.at(-1) : undefined;
  return {
    scans,
    next_cursor: last === undefined ? null : encodeCursor([last.created_at, last.scan_id]),
  };
}
