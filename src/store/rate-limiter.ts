export type RateLimiter = {
  /**
   * Counts one request in the window of this UTC minute, over all server processes. `reset` is the Unix second at which
   * the window ends.
   */
  consume(
    key: string,
    limit: number,
  ): Promise<{ limit: number; remaining: number; reset: number; allowed: boolean }>;
  /** The same window without counting: for answers to requests that do not count. */
  peek(
    key: string,
    limit: number,
  ): Promise<{ limit: number; remaining: number; reset: number; allowed: boolean }>;
};
