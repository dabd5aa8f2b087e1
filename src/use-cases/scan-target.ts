import type { GitHubRepository } from '../github/github-app.ts';
import type { Organization } from '../store/organizations/organization.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';

/** Why a commit is scanned, and against what. Names are display data; ids are the keys. */
export type ScanTarget = {
  readonly kind: 'pull-request' | 'branch' | 'merge-group';
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  /** Tip of the base branch, the commit before a push, or the base of a merge group; null for a new branch. */
  readonly baseSha: string | null;
  /** Branch it goes into, without `refs/heads/`. */
  readonly baseRef: string;
  readonly defaultBranch: string;
  /** Names the branch or merge group among our own rows; null for nothing. */
  readonly ref: string | null;
  /** Where results are uploaded to; null for what is too short-lived to have any. */
  readonly uploadRef: string | null;
  readonly pullRequest: number | null;
  readonly isDraft: boolean;
};

/** One claimed scan on its way through the steps. */
export type ScanContext = {
  readonly target: ScanTarget;
  /** Names the target among those that share the commit: `pull:12`, `branch:main`. */
  readonly targetKey: string;
  readonly organization: Organization;
  readonly repository: GitHubRepository;
  readonly scan: PrScan;
  /** Holds the scan's lease. */
  readonly jobId: string;
  /** Aborts when the scan is no longer wanted or the process stops. */
  readonly signal: AbortSignal;
};
