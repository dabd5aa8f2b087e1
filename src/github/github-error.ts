/** What went wrong in a call to GitHub, in the words a job decides by. */
export type GitHubErrorKind =
  'rate-limited' | 'not-found' | 'forbidden' | 'unauthorized' | 'invalid' | 'server' | 'network';

export type GitHubErrorExtra = {
  readonly status?: number;
  /** Whole seconds GitHub asks us to wait; always set on `rate-limited`. */
  readonly retryAfterSeconds?: number;
  /** Method and path template of the call, never with scanned text in it. */
  readonly operation?: string;
};

/** The only error a call to GitHub throws. The message is GitHub's own, for logs; it is not for Markdown. */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly kind: GitHubErrorKind;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  readonly operation: string | null;

  constructor(
    kind: GitHubErrorKind,
    message: string,
    extra: GitHubErrorExtra = {},
    cause?: unknown,
  ) {
    super(message, { cause });
    this.kind = kind;
    this.status = extra.status ?? null;
    this.retryAfterSeconds = extra.retryAfterSeconds ?? null;
    this.operation = extra.operation ?? null;
  }

  /** True when the same call may succeed later without anybody changing anything. */
  get isTransient(): boolean {
    return this.kind === 'rate-limited' || this.kind === 'server' || this.kind === 'network';
  }
}
