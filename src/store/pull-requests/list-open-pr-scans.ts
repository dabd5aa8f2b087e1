import type { Db } from '../db.ts';
import { toPrScan, type PrScan } from './to-pr-scan.ts';

/** Scans of a pull request, or of a branch, that have not ended, but for the one of `exceptHeadSha`. */
export async function listOpenPrScans(
  db: Db,
  input: {
    readonly repositoryId: number;
    readonly of: { readonly pullRequest: number } | { readonly ref: string };
    readonly exceptHeadSha: string | null;
  },
): Promise<readonly PrScan[]> {
  const { of, exceptHeadSha } = input;
  let query = db
    .selectFrom('pr_scans')
    .selectAll()
    .where('repository_id', '=', input.repositoryId)
    .where('state', 'in', ['queued', 'running']);
  query =
    'pullRequest' in of
      ? query.where('pull_request', '=', of.pullRequest)
      : query.where('pull_request', 'is', null).where('ref', '=', of.ref);
  if (exceptHeadSha !== null) query = query.where('head_sha', '!=', exceptHeadSha);
  return (await query.orderBy('created_at').execute()).map(toPrScan);
}
