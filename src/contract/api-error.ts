import type { ErrorCode } from './error-code.ts';

/** What an error may carry besides code and message; which of it is shown depends on the envelope. */
export type ApiErrorExtra = {
  /** Per-field problems: `details` in the Scan API, `issues` in the Public API. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  /** Whole seconds for `Retry-After`. */
  readonly retryAfter?: number;
  /** Response headers such as `Allow` or `WWW-Authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further documented fields of this code, in the camelCase of the Public API. */
  readonly fields?: Readonly<Record<string, unknown>>;
};

/** An error the caller can mend. The message is one sentence that says what to do next; never a path, SQL or secret. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly extra: ApiErrorExtra;

  constructor(code: ErrorCode, message: string, extra: ApiErrorExtra = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.extra = extra;
  }
}
