import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { StoreSchema } from '../store-schema.ts';
import { Evaluation } from './evaluation.ts';

const Evaluations = z.record(z.string(), Evaluation);

/** The scan of one commit: one check run, one charge, one report, whatever asked for it. */
export type PrScan = {
  /** `run_…`; names the scan in the ledger. */
  readonly id: string;
  readonly organizationId: string;
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  /** The pull request that asked first or last; null for branches. */
  readonly pullRequest: number | null;
  readonly ref: string | null;
  readonly headSha: string;
  readonly checkName: string;
  readonly rulesetVersion: string;
  readonly state: 'queued' | 'running' | 'concluded' | 'cancelled';
  readonly conclusion: string | null;
  readonly checkRunId: number | null;
  /** `external_id` of the current check run; a rescan gets a new one. */
  readonly externalId: string;
  readonly chargeKey: string;
  /** Minted with the scan, so that the check run can link the report before it exists. */
  readonly reportId: string;
  /** The report is stored and the credits are settled. */
  readonly isSettled: boolean;
  /** By target: `pull:12`, `branch:refs/heads/main`. */
  readonly evaluations: Readonly<Record<string, Evaluation>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** A row as the product names it. */
export function toPrScan(row: Selectable<StoreSchema['pr_scans']>): PrScan {
  return {
    id: row.id,
    organizationId: row.organization_id,
    installationId: row.installation_id,
    repositoryId: row.repository_id,
    owner: row.owner,
    repo: row.repo,
    pullRequest: row.pull_request,
    ref: row.ref,
    headSha: row.head_sha,
    checkName: row.check_name,
    rulesetVersion: row.ruleset_version,
    state: row.state,
    conclusion: row.conclusion,
    checkRunId: row.check_run_id,
    externalId: row.external_id,
    chargeKey: row.charge_key,
    reportId: row.report_id,
    isSettled: row.is_settled,
    evaluations: Evaluations.parse(row.evaluations),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
