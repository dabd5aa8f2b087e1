import type { SinkClass } from './fact.ts';

const all: readonly SinkClass[] = ['shell', 'code', 'query', 'path', 'url', 'size'];
const sets = {
  every: new Set(all),
  number: new Set(all.filter((kind) => kind !== 'size')),
  shell: new Set<SinkClass>(['shell']),
  path: new Set<SinkClass>(['path']),
  encoded: new Set<SinkClass>(['url', 'path', 'query']),
  query: new Set<SinkClass>(['query']),
  size: new Set<SinkClass>(['size']),
  /** Nothing of the value itself is left. */
  predicate: new Set<SinkClass>([...all, 'content']),
};

/** Calls that answer yes or no: what they are given decides, but does not travel on. */
const PREDICATE =
  /\.(?:startswith|endswith|startsWith|endsWith|isdigit|isalnum|isalpha|includes|has|indexOf|count|test|match|fullmatch|is_relative_to)$|^(?:any|all)$/;

/** Calls whose result carries nothing of what they are given: counts, types, digests. */
const NOTHING =
  /^(?:len|isinstance|issubclass|type|id|hash|callable|hasattr|print|isNaN|Boolean|bool)$|^(?:hashlib|hmac|uuid|Math|time|random|secrets|crypto\.(?:createHash|createHmac|random\w*)|zlib\.crc32)(?:\.|$)|\.(?:hexdigest|digest|exists|isfile|isdir|is_file|is_dir|getsize|total_seconds|length|size)$/;

const rows: readonly (readonly [RegExp, ReadonlySet<SinkClass>])[] = [
  [
    /^(?:int|float|complex|Number|parseInt|parseFloat|Number\.parse\w+|BigInt|Decimal|decimal\.Decimal|round|abs|sum|ord)$/,
    sets.number,
  ],
  [
    /(?:^|\.)(?:UUID|ObjectId|ip_address|ip_network|fromisoformat|strptime|IPv[46]Address)$/,
    sets.every,
  ],
  [
    /(?:^|\.)(?:shlex\.quote|pipes\.quote|shell_?quote|shellescape|escapeshell\w*|shlex\.join|shellQuote)$|^quote$|shell-quote/i,
    sets.shell,
  ],
  [
    /(?:^|\.)(?:basename|secure_filename|safe_join|securejoin|sanitize_?(?:file_?name|path))$/i,
    sets.path,
  ],
  [
    /(?:^|\.)(?:encodeURIComponent|encodeURI|quote_plus|urlencode|urllib\.parse\.quote|parse\.quote)$/,
    sets.encoded,
  ],
  [
    /(?:^|\.)(?:re\.escape|escape_filter_chars|escape_dn_chars|escapeRegExp|escape_rdn|escapeId|escape_string|sql\.Identifier|quote_ident|sql\.Literal)$/,
    sets.query,
  ],
  [/^(?:min|Math\.min|clamp|np\.clip)$/, sets.size],
  [
    /(?:^|[._])(?:sanitis?ze?|sanitise|validate|clean|ensure|assert|safe|secure|check|verify)(?:_\w+)?$|(?:^|\.)(?:sanitize|validate|ensure|assert|safe|secure)[A-Z]\w*$|\.safeParse$/,
    sets.every,
  ],
];

/** What a call does to what goes through it: clears it for some sinks, drops it, or passes it on (null). */
export function sanitiserOf(callee: string): ReadonlySet<SinkClass> | 'drops' | null {
  if (NOTHING.test(callee)) return 'drops';
  if (PREDICATE.test(callee)) return sets.predicate;
  for (const [pattern, clears] of rows) if (pattern.test(callee)) return clears;
  return null;
}
