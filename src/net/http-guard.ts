import type { LookupAddress } from 'node:dns';

/** All addresses of a host name; throws when it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export type GuardedRequest = {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whole request, connecting and reading included. */
  readonly timeoutMs: number;
  /** Bytes of the decoded body that are read at most; beyond, `isCut` says so. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
};

export type GuardedAnswer = {
  readonly status: number;
  /** Lower-case names; repeated headers are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** There was more than `maxBytes`, or the rest did not come. */
  readonly isCut: boolean;
};

/** HTTP to addresses that strangers chose: it connects to public addresses only, whatever names resolve to and when. */
export type HttpGuard = {
  /**
   * One request; redirects are answers (3xx) and never followed, so whoever follows one asks again and is checked again.
   * Throws NetError and nothing else, but for the reason of an aborted signal.
   */
  request(input: GuardedRequest): Promise<GuardedAnswer>;
  /**
   * Why this address would be refused right now, in words for its author; null when it would be connected to. A name
   * without address is a refusal unless told otherwise.
   */
  findRefusal(
    url: URL,
    options?: { readonly unresolved: 'refuse' | 'allow' },
  ): Promise<string | null>;
  close(): Promise<void>;
};
