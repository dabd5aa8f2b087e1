/** Headers of what badges answer: the same for everybody, kept for an hour, and nothing in it may load or run. */
export const badgeHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'public, max-age=3600',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
