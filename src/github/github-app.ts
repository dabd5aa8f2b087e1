/**
 * Everything the product asks of GitHub. One method is one thing wanted (paging is hidden inside);
 * every method throws GitHubError and nothing else, and none sleeps out a rate limit.
 */

type GitHubPermission =
  'checks' | 'contents' | 'issues' | 'metadata' | 'pull_requests' | 'security_events';

/** What a job asks its token for; a job never gets more than it names. */
export type GitHubPermissions = Readonly<Partial<Record<GitHubPermission, 'read' | 'write'>>>;

export type GitHubRepositoryAccess = {
  readonly installationId: number;
  readonly repositoryId: number;
  readonly owner: string;
  readonly repo: string;
  readonly permissions: GitHubPermissions;
  /** Aborts every call made through the returned repository. */
  readonly signal?: AbortSignal | undefined;
};

export type GitHubInstallation = {
  readonly id: number;
  readonly account: {
    readonly id: number;
    readonly login: string;
    readonly type: 'Organization' | 'User' | 'Enterprise';
  };
  readonly permissions: Readonly<Record<string, string>>;
  readonly isSuspended: boolean;
};

export type GitTreeEntry = {
  readonly path: string;
  /** `100644`, `100755`, `120000` (symbolic link), `160000` (submodule), `040000` (folder). */
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** Bytes; null for what is not a blob. */
  readonly size: number | null;
};

export type GitTree = {
  readonly sha: string;
  /** True only when walking the sub-trees could not complete it either: the scan is then incomplete. */
  readonly truncated: boolean;
  readonly entries: readonly GitTreeEntry[];
};

export type ChangedFile = {
  readonly path: string;
  readonly status:
    'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly sha: string | null;
  readonly previousPath: string | null;
  /** Absent when binary or too large: the whole file then counts as changed. */
  readonly patch: string | null;
};

type Comparison = { readonly mergeBaseSha: string; readonly files: readonly ChangedFile[] };

export type PullRequest = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly isDraft: boolean;
  readonly headSha: string;
  readonly headRef: string;
  /** Null when the fork it came from is gone. */
  readonly headRepositoryId: number | null;
  readonly baseSha: string;
  readonly baseRef: string;
  readonly authorLogin: string | null;
  /** Null for a ghost: an account that is gone. */
  readonly authorId: number | null;
};

type RepositoryInfo = {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
};

type CheckConclusion =
  'action_required' | 'cancelled' | 'failure' | 'neutral' | 'success' | 'skipped' | 'timed_out';

export type CheckAnnotation = {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Sent only as a pair and only on one line. */
  readonly startColumn?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly message: string;
  readonly title?: string | undefined;
  readonly rawDetails?: string | undefined;
};

type CheckOutput = {
  readonly title: string;
  readonly summary: string;
  readonly text?: string | undefined;
  /** At most 50 a call; GitHub appends them on every update. */
  readonly annotations?: readonly CheckAnnotation[] | undefined;
};

export type CheckAction = {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
};

export type CheckRunChange = {
  readonly status?: 'queued' | 'in_progress' | 'completed' | undefined;
  readonly conclusion?: CheckConclusion | undefined;
  readonly startedAt?: string | undefined;
  readonly completedAt?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly externalId?: string | undefined;
  readonly output?: CheckOutput | undefined;
  readonly actions?: readonly CheckAction[] | undefined;
};

type NewCheckRun = CheckRunChange & { readonly name: string; readonly headSha: string };

type CheckRun = {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly annotationsCount: number;
  readonly htmlUrl: string | null;
  /** Made by our App: a foreign run of the same name is never ours to update. */
  readonly isOurs: boolean;
};

type SarifUpload = {
  /** 40 or 64 hexadecimal digits. */
  readonly commitSha: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/…`. */
  readonly ref: string;
  /** base64 of the gzipped file; the gzip is at most 10 MB. */
  readonly sarifGzipBase64: string;
  readonly startedAt?: string | undefined;
};

export type SarifUploadResult =
  | { readonly kind: 'accepted'; readonly id: string }
  /** 403: code scanning is not to be had here, or the permission is missing; `message` is GitHub's own. */
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'too-large' }
  /** The commit or the ref is not known (yet). */
  | { readonly kind: 'not-found' }
  /** 400 or 422: GitHub refused the file or a field. */
  | { readonly kind: 'invalid'; readonly message: string };

type SarifStatus = {
  readonly status: 'pending' | 'complete' | 'failed';
  readonly errors: readonly string[];
};

type IssueComment = {
  readonly id: number;
  readonly body: string;
  readonly authorLogin: string | null;
  /** Written by our App: anybody can paste a marker, so a marker alone proves nothing. */
  readonly isOurs: boolean;
};

/** What somebody may do in a repository, as GitHub sums it up; `maintain` counts as write, `triage` as read. */
export type UserPermission = {
  readonly userId: number | null;
  readonly level: 'admin' | 'write' | 'read' | 'none';
};

/** A webhook that GitHub could not deliver. */
export type FailedDelivery = {
  readonly id: number;
  /** The same for every attempt at one webhook. */
  readonly guid: string;
  readonly deliveredAt: Date;
};

export type GitHubRepository = {
  /** What was granted of the permissions asked for; a missing one makes its calls `forbidden`. */
  readonly permissions: GitHubPermissions;
  getRepository(): Promise<RepositoryInfo>;
  /** Commit SHA at the tip of a branch; null when there is no such branch. */
  findBranchSha(branch: string): Promise<string | null>;
  /** Commit SHA that a branch, tag or SHA names; null when there is none. */
  findCommitSha(ref: string): Promise<string | null>;
  /** The parents of a commit, first parent first. */
  listParents(sha: string): Promise<readonly string[]>;
  /** The whole tree of a commit or tree SHA, folders left out. */
  getTree(sha: string): Promise<GitTree>;
  /** The exact bytes of a blob. */
  getBlob(sha: string): Promise<Uint8Array>;
  /** Merge-base semantics (three dots). At most 300 files: see listPullRequestFiles for more. */
  compare(base: string, head: string): Promise<Comparison>;
  /** One commit on top of `baseSha` as a new branch; `exists` when there is such a branch, which then stays as it is. */
  createBranch(input: {
    readonly branch: string;
    readonly baseSha: string;
    readonly message: string;
    readonly files: readonly {
      readonly path: string;
      /** As in the tree it replaces: `100644` or `100755`. */
      readonly mode: string;
      readonly bytes: Uint8Array;
    }[];
  }): Promise<'created' | 'exists'>;
  /** The newest pull request out of a branch of this repository, open or not; null without one. */
  findPullRequest(
    branch: string,
  ): Promise<{ readonly number: number; readonly url: string } | null>;
  openPullRequest(input: {
    readonly title: string;
    readonly body: string;
    readonly head: string;
    readonly base: string;
  }): Promise<{ readonly number: number; readonly url: string }>;
  getPullRequest(number: number): Promise<PullRequest>;
  /** Open pull requests whose head is this commit, forks included. */
  listOpenPullRequests(input: { readonly headSha: string }): Promise<readonly PullRequest[]>;
  /** At most 3,000 files, as GitHub shows no more. */
  listPullRequestFiles(number: number): Promise<readonly ChangedFile[]>;
  createCheckRun(input: NewCheckRun): Promise<CheckRun>;
  updateCheckRun(id: number, input: CheckRunChange): Promise<CheckRun>;
  /** All runs of a name on a ref (`filter=all`), newest first. */
  listCheckRuns(input: {
    readonly ref: string;
    readonly name: string;
  }): Promise<readonly CheckRun[]>;
  uploadSarif(input: SarifUpload): Promise<SarifUploadResult>;
  /** Null when GitHub does not know the upload. */
  findSarifStatus(id: string): Promise<SarifStatus | null>;
  /** Null when GitHub knows no such user. */
  findUserPermission(login: string): Promise<UserPermission | null>;
  listComments(issueNumber: number): Promise<readonly IssueComment[]>;
  createComment(issueNumber: number, body: string): Promise<IssueComment>;
  updateComment(id: number, body: string): Promise<IssueComment>;
};

export type InstalledRepository = {
  readonly installationId: number;
  readonly repositoryId: number;
  /** What the installation was granted. */
  readonly permissions: Readonly<Record<string, string>>;
};

export type GitHubApp = {
  readonly appId: number;
  /** A repository seen through a token for that repository and those permissions alone. */
  repository(access: GitHubRepositoryAccess): Promise<GitHubRepository>;
  /** Where the App may see a repository, and as what; null when it is installed on none of that name. */
  findRepository(input: {
    readonly owner: string;
    readonly repo: string;
  }): Promise<InstalledRepository | null>;
  /** Null when the App is not installed (any more) under this id. */
  findInstallation(input: { readonly installationId: number }): Promise<GitHubInstallation | null>;
  /** Attempts that failed since then, newest first; at most 3,000. */
  listFailedDeliveries(input: { readonly since: Date }): Promise<readonly FailedDelivery[]>;
  /** Asks GitHub to send the same webhook again, under the same GUID; `gone` when it keeps it no more. */
  redeliver(input: { readonly deliveryId: number }): Promise<'accepted' | 'gone'>;
  /** Drops cached tokens of an installation that was removed, suspended or given other permissions. */
  forgetInstallation(input: { readonly installationId: number }): void;
};
