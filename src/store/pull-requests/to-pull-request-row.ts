import type { Selectable } from 'kysely';
import type { StoreSchema } from '../store-schema.ts';

/** The newest state of a pull request that any webhook told us. */
export type PullRequestRow = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly defaultBranch: string;
  readonly state: 'open' | 'closed';
  readonly isDraft: boolean;
  readonly changedAt: Date;
  readonly comment: {
    /** Null when it was never made, or a person deleted it. */
    readonly id: number | null;
    readonly digest: string | null;
    /** Findings the last comment was about. */
    readonly fingerprints: readonly string[];
  };
};

/** A row as the product names it. */
export function toPullRequestRow(row: Selectable<StoreSchema['pull_requests']>): PullRequestRow {
  return {
    installationId: row.installation_id,
    repositoryId: row.repository_id,
    owner: row.owner,
    repo: row.repo,
    number: row.number,
    headSha: row.head_sha,
    baseSha: row.base_sha,
    baseRef: row.base_ref,
    defaultBranch: row.default_branch,
    state: row.state,
    isDraft: row.is_draft,
    changedAt: row.changed_at,
    comment: {
      id: row.comment_id,
      digest: row.comment_digest,
      fingerprints: row.comment_fingerprints,
    },
  };
}
