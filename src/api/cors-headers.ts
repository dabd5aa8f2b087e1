const exposed =
  'X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, Location, Preference-Applied, Idempotency-Replayed, WWW-Authenticate, Allow';

/** What lets a page of a listed origin read an answer; nothing for every other, and nothing where none is listed. */
export function corsHeaders(input: {
  readonly origin: string | undefined;
  readonly origins: readonly string[];
  /** Value of `Allow` in the answer to a preflight request. */
  readonly allow?: string | undefined;
}): Record<string, string> {
  const { origin, origins, allow } = input;
  if (origins.length === 0) return {};
  if (origin === undefined || !origins.includes(origin)) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposed,
    ...(allow === undefined
      ? {}
      : {
          'Access-Control-Allow-Methods': allow,
          'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, Prefer',
          'Access-Control-Max-Age': '600',
        }),
  };
}
