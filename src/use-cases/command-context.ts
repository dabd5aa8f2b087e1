import type { GitHubRepository } from '../github/github-app.ts';
import type { Organization } from '../store/organizations/organization.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import type { PullRequestRow } from '../store/pull-requests/to-pull-request-row.ts';
import type { CommandJob } from './command-job.ts';

/** A command of somebody who may give it. */
export type CommandContext = {
  readonly data: CommandJob;
  readonly level: 'write' | 'admin';
  readonly organization: Organization;
  readonly repository: GitHubRepository;
  /** Those that share the commit, or the one the comment stands on; empty for a branch. */
  readonly pulls: readonly PullRequestRow[];
  /** Of the commit it is about; null where none was made yet. */
  readonly scan: PrScan | null;
  readonly signal: AbortSignal;
};
