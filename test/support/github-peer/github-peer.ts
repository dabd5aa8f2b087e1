/** Content of a file in a commit; null removes it. `link` makes a symbolic link. */
export type PeerFile = string | Uint8Array | null | { readonly link: string };

export type PeerDelivery = {
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  /** HTTP status of the receiver; null while under way, 0 when it could not be reached. */
  status: number | null;
  /** What the receiver answered. */
  answer: string;
};

export type PeerAnnotation = {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: string;
  readonly message: string;
} & Readonly<Record<string, unknown>>;

export type PeerCheckRun = {
  readonly id: number;
  readonly repository: string;
  readonly name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  externalId: string;
  detailsUrl: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: PeerAnnotation[];
  actions: readonly {
    readonly label: string;
    readonly description: string;
    readonly identifier: string;
  }[];
  /** How often it was written, the creation included. */
  writes: number;
  /** Every status it went through, in order. */
  readonly history: string[];
};

export type PeerComment = {
  readonly id: number;
  readonly repository: string;
  readonly issueNumber: number;
  readonly author: string;
  body: string;
  /** How often its text was written, the creation included. */
  writes: number;
};

export type PeerSarifUpload = {
  readonly id: string;
  readonly repository: string;
  readonly commitSha: string;
  readonly ref: string;
  readonly toolName: string | null;
  /** The decompressed file. */
  readonly sarif: unknown;
  readonly category: string | null;
  readonly resultCount: number;
  readonly errors: readonly string[];
  /** How often its status was asked. */
  polls: number;
};

export type PeerRequest = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
};

/** What goes wrong, and with which calls. */
export type PeerFault = {
  readonly method?: string;
  /** Tested against the path, without query. */
  readonly path: RegExp;
  /** How often; 1 unless told. */
  readonly times?: number;
  readonly kind:
    | {
        readonly status: number;
        readonly headers?: Record<string, string>;
        readonly body?: unknown;
      }
    /** 403 of the secondary limit. */
    | { readonly secondaryLimitSeconds: number }
    /** 403 of the primary limit, reset after so many seconds. */
    | { readonly primaryLimitSeconds: number }
    /** Nothing is answered for that long; then the call is served. */
    | { readonly stallMs: number }
    /** The call is served, its answer is lost. */
    | 'lost-answer'
    /** The connection breaks before anything happens. */
    | 'reset'
    /** The answer stops in the middle of its body. */
    | 'cut-body';
};

export type CodeScanningMode =
  | 'enabled'
  /** 403 "Advanced Security must be enabled …". */
  | 'disabled'
  /** 404 although the commit exists: not replicated yet. */
  | 'commit-unknown'
  /** 413 on every file. */
  | 'too-large'
  /** Accepted, then fails in processing. */
  | 'processing-fails';

type PeerPullRequest = {
  readonly number: number;
  readonly headSha: string;
  readonly htmlUrl: string;
  readonly delivery: PeerDelivery;
};

type PeerCommit = {
  readonly sha: string;
  /** Webhooks this push caused: `push` where the App is installed, `synchronize` for open pull requests. */
  readonly deliveries: readonly PeerDelivery[];
};

export type PeerRepository = {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly fullName: string;
  readonly defaultBranch: string;
  readonly installationId: number | null;
  /** One commit of any number of files on a branch, which is made from the default branch when missing. */
  commit(input: {
    readonly files: Readonly<Record<string, PeerFile>>;
    readonly branch?: string;
    readonly message?: string;
    /** Tells nobody: no webhook of any kind. */
    readonly isQuiet?: boolean;
  }): Promise<PeerCommit>;
  /** Commits `files` to `head` first when given. */
  openPullRequest(input: {
    readonly title: string;
    readonly head: string;
    readonly base?: string;
    readonly files?: Readonly<Record<string, PeerFile>>;
    readonly isDraft?: boolean;
    readonly author?: string;
  }): Promise<PeerPullRequest>;
  closePullRequest(number: number): Promise<PeerDelivery>;
  reopenPullRequest(number: number): Promise<PeerDelivery>;
  markReady(number: number): Promise<PeerDelivery>;
  changeBase(number: number, base: string): Promise<PeerDelivery>;
  branchSha(branch: string): Promise<string>;
  createBranch(branch: string, sha?: string): Promise<void>;
  /** A fork with the same commits, owned by a user; its pull requests go `head: "owner:branch"`. */
  fork(owner: string): Promise<PeerRepository>;
  commentAs(author: string, issueNumber: number, body: string): Promise<PeerComment>;
  rerequestCheckRun(id: number): Promise<PeerDelivery>;
  /** A button, pressed by `login`; the administrator unless told. */
  requestAction(id: number, identifier: string, login?: string): Promise<PeerDelivery>;
  /** A comment whose webhook is sent. */
  sayAs(author: string, issueNumber: number, body: string): Promise<PeerDelivery>;
  /** Lets somebody write here. */
  addWriter(login: string): Promise<void>;
  rerequestCheckSuite(headSha: string): Promise<PeerDelivery>;
  requestMergeGroupChecks(input: {
    readonly headSha: string;
    readonly baseSha: string;
  }): Promise<PeerDelivery>;
  checkRuns(): readonly PeerCheckRun[];
  comments(issueNumber?: number): readonly PeerComment[];
  sarifUploads(): readonly PeerSarifUpload[];
};

export type GitHubPeer = {
  /** Base URL of the REST API. */
  readonly url: string;
  readonly app: {
    readonly id: number;
    readonly slug: string;
    /** PEM, PKCS#1, as GitHub hands it out. */
    readonly privateKey: string;
    readonly webhookSecret: string;
  };
  /** The account on which the App is installed. */
  readonly account: {
    readonly id: number;
    readonly login: string;
    readonly installationId: number;
  };
  /** Every webhook sent, oldest first. */
  readonly deliveries: readonly PeerDelivery[];
  /** Every API request seen, oldest first. */
  readonly requests: readonly PeerRequest[];
  readonly checkRuns: readonly PeerCheckRun[];
  readonly comments: readonly PeerComment[];
  readonly sarifUploads: readonly PeerSarifUpload[];
  /** Where webhooks go; null keeps them (`deliveries` still records them, status 0). */
  setWebhookUrl(url: string | null): void;
  setCodeScanning(mode: CodeScanningMode): void;
  createRepository(input: {
    readonly name: string;
    readonly files?: Readonly<Record<string, PeerFile>>;
    readonly isPrivate?: boolean;
  }): Promise<PeerRepository>;
  /** Signs a payload and sends it, as GitHub would. */
  deliver(input: {
    readonly event: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly guid?: string;
  }): Promise<PeerDelivery>;
  /** Sends the same payload under the same GUID again. */
  redeliver(guid: string): Promise<PeerDelivery>;
  /** `installation` event of our account. */
  installationEvent(
    action: 'created' | 'deleted' | 'suspend' | 'unsuspend' | 'new_permissions_accepted',
  ): Promise<PeerDelivery>;
  inject(fault: PeerFault): void;
  clearFaults(): void;
  /** Every installation token handed out so far stops working. */
  expireTokens(): void;
  /** Takes the App off the account (tokens, and asking for new ones, answer 404) or puts it back. */
  setInstalled(isInstalled: boolean): void;
  /** Trees over this many entries answer `truncated: true`. */
  setTreeLimit(entries: number): void;
  /** Resolves when no webhook is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
};
