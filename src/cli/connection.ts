/** A server, and what is presented to it. */
export type Connection = {
  /** Without a trailing slash. */
  readonly url: string;
  readonly key: string;
  /** Where the key comes from, for people. */
  readonly source: '--api-key' | 'SKILLGATE_API_KEY' | 'login';
};
