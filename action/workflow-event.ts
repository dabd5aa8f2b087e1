/** What started the workflow, as far as a scan needs to know. */
export type WorkflowEvent = {
  /** Null where the run is not about a pull request. */
  readonly pullRequest: {
    readonly number: number;
    readonly headSha: string;
    readonly isFork: boolean;
    readonly isDraft: boolean;
  } | null;
  /** The commit a change is held against; null where there is no change to judge (a push, a schedule). */
  readonly base: { readonly sha: string; readonly ref: string | null } | null;
  readonly defaultBranch: string | null;
  /** `pull_request_target` runs with the secrets of the base on a change of anybody. */
  readonly isTarget: boolean;
};
