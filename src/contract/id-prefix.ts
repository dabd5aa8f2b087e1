/** Prefixes of the ids the server mints; the rest is 22 base62 characters. */
export type IdPrefix =
  | 'aud'
  | 'del'
  | 'fix'
  | 'job'
  | 'key'
  | 'mem'
  | 'org'
  | 'req'
  | 'run'
  | 'scn'
  | 'ses'
  | 'txn'
  | 'usr'
  | 'web'
  | 'whk';
