import type { Db } from '../db.ts';
import { toPrScan, type PrScan } from './to-pr-scan.ts';

type Claim = {
  readonly organizationId: string;
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number | null;
  readonly ref: string | null;
  readonly headSha: string;
  readonly checkName: string;
  readonly rulesetVersion: string;
  readonly jobId: string;
  /** True when somebody asked for a new check run of a commit that has one. */
  readonly isRescan: boolean;
  /** Minted by the caller: used if the scan is new, or gets a new check run. */
  readonly newScanId: string;
  readonly newReportId: string;
  readonly now: Date;
  readonly leaseSeconds: number;
};

/**
 * Takes the scan of a commit for one job, and makes it if it is new. `busy`: another job works on it. A job that died
 * comes back under its own id and goes on where it was; it never waits for its own lease.
 */
export async function claimPrScan(
  db: Db,
  claim: Claim,
): Promise<
  | { readonly kind: 'claimed'; readonly scan: PrScan; readonly isNew: boolean }
  | { readonly kind: 'busy' }
> {
  const lease = {
    job_id: claim.jobId,
    lease_until: new Date(claim.now.getTime() + claim.leaseSeconds * 1000),
    updated_at: claim.now,
  };
  const made = await db
    .insertInto('pr_scans')
    .values({
      id: claim.newScanId,
      organization_id: claim.organizationId,
      installation_id: claim.installationId,
      repository_id: claim.repositoryId,
      owner: claim.owner,
      repo: claim.repo,
      pull_request: claim.pullRequest,
      ref: claim.ref,
      head_sha: claim.headSha,
      check_name: claim.checkName,
      ruleset_version: claim.rulesetVersion,
      state: 'running',
      external_id: claim.newScanId,
      charge_key: `pr-scan:${claim.newScanId}`,
      report_id: claim.newReportId,
      rerun_job_id: claim.isRescan ? claim.jobId : null,
      created_at: claim.now,
      ...lease,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made !== undefined) return { kind: 'claimed', scan: toPrScan(made), isNew: true };

  const known = await db
    .selectFrom('pr_scans')
    .selectAll()
    .where('installation_id', '=', claim.installationId)
    .where('repository_id', '=', claim.repositoryId)
    .where('head_sha', '=', claim.headSha)
    .where('check_name', '=', claim.checkName)
    .where('ruleset_version', '=', claim.rulesetVersion)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const isOthers = known.job_id !== null && known.job_id !== claim.jobId;
  if (isOthers && known.lease_until !== null && known.lease_until > claim.now) {
    return { kind: 'busy' };
  }
  const needsNewRun =
    (claim.isRescan || known.state === 'cancelled') && known.rerun_job_id !== claim.jobId;
  const taken = await db
    .updateTable('pr_scans')
    .set({
      ...lease,
      owner: claim.owner,
      repo: claim.repo,
      pull_request: claim.pullRequest ?? known.pull_request,
      ...(needsNewRun
        ? {
            state: 'running',
            conclusion: null,
            check_run_id: null,
            external_id: claim.newScanId,
            rerun_job_id: claim.jobId,
          }
        : {}),
    })
    .where('id', '=', known.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: 'claimed', scan: toPrScan(taken), isNew: needsNewRun };
}
