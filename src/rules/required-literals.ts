/** What is known of a piece of a pattern: all its strings where they are few, and literals of which each match has one. */
type Known = {
  readonly exact: readonly string[] | null;
  readonly clause: readonly string[] | null;
};

const MAX_STRINGS = 48;
const MAX_LENGTH = 24;
const MIN_LENGTH = 3;
const ANYTHING: Known = { exact: null, clause: null };
const NOTHING: Known = { exact: [''], clause: null };

/**
 * Lower-case literals of which at least one stands in every match of at least one of the patterns; throws where a
 * pattern has none of three characters or more. They let the engine skip texts without running anything.
 */
export function requiredLiterals(...patterns: readonly RegExp[]): readonly string[] {
  const literals = patterns.flatMap(({ source }) => {
    const clause = finish(parseAlternatives({ source, at: 0 }));
    if (clause === null) throw new Error(`No literal stands in every match of ${source}`);
    return clause;
  });
  return [...new Set(literals)];
}

type Cursor = { readonly source: string; at: number };

function parseAlternatives(cursor: Cursor): Known {
  const branches = [parseSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    branches.push(parseSequence(cursor));
  }
  if (branches.length === 1 && branches[0] !== undefined) return branches[0];
  const exact = union(branches.map((branch) => branch.exact));
  const clause = union(branches.map(finish));
  return { exact: exact !== null && exact.length <= MAX_STRINGS ? exact : null, clause };
}

function parseSequence(cursor: Cursor): Known {
  let run: readonly string[] = [''];
  let isWhole = true;
  let clause: readonly string[] | null = null;
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) {
    const atom = parseQuantified(cursor);
    clause = better(clause, atom.clause);
    const joined = atom.exact === null ? null : join(run, atom.exact);
    if (joined !== null) {
      run = joined;
      continue;
    }
    clause = better(clause, asClause(run));
    run = atom.exact ?? [''];
    isWhole = false;
  }
  return { exact: isWhole ? run : null, clause: better(clause, asClause(run)) };
}

function parseQuantified(cursor: Cursor): Known {
  const atom = parseAtom(cursor);
  const quantifier = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(
    cursor.source.slice(cursor.at, cursor.at + 20),
  );
  if (quantifier === null) return atom;
  cursor.at += quantifier[0].length;
  const [mark = '', least = '', most] = quantifier;
  if (mark.startsWith('?') || mark.startsWith('{0,1}')) {
    return { exact: atom.exact === null ? null : [...new Set(['', ...atom.exact])], clause: null };
  }
  if (mark.startsWith('*') || least === '0') return ANYTHING;
  if (least === '1' && (most === undefined || most === '1')) return atom;
  return { exact: null, clause: finish(atom) };
}

function parseAtom(cursor: Cursor): Known {
  const character = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  if (character === '(') return parseGroup(cursor);
  if (character === '[') return parseClass(cursor);
  if (character === '\\') return parseEscape(cursor);
  if (character === '.') return ANYTHING;
  if (character === '^' || character === '$') return NOTHING;
  return literal(character);
}

function parseGroup(cursor: Cursor): Known {
  const opening =
    /^\?(?::|<?[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  cursor.at += opening.length;
  const inner = parseAlternatives(cursor);
  cursor.at += 1;
  return /[=!]$/.test(opening) ? NOTHING : inner;
}

function parseClass(cursor: Cursor): Known {
  const body = /^(?:\\[\s\S]|[^\]\\])*/.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += body.length + 1;
  if (body.startsWith('^') || /\\[^\\\]^./-]|[^\\]-./.test(body)) return ANYTHING;
  const members = [...new Set([...body.replaceAll(/\\(.)/g, '$1').toLowerCase()])];
  return members.length > 6 ? ANYTHING : { exact: members, clause: null };
}

function parseEscape(cursor: Cursor): Known {
  const escape =
    /^(?:x[0-9a-f]{2}|u[0-9a-f]{4}|u\{[0-9a-f]+\}|[pP]\{[^}]*\}|[\s\S])/i.exec(
      cursor.source.slice(cursor.at, cursor.at + 40),
    )?.[0] ?? '';
  cursor.at += escape.length;
  if (/^[bB]$/.test(escape)) return NOTHING;
  const code = /^[xu]\{?([0-9a-f]{2,6})\}?$/i.exec(escape)?.[1];
  if (code !== undefined) return literal(String.fromCodePoint(Number.parseInt(code, 16)));
  return /^\w/.test(escape) ? ANYTHING : literal(escape);
}

/** Folding beyond ASCII is left alone: such a letter matches anything. */
function literal(character: string): Known {
  return character > '\u007f' ? ANYTHING : { exact: [character.toLowerCase()], clause: null };
}

function finish({ exact, clause }: Known): readonly string[] | null {
  return better(clause, exact === null ? null : asClause(exact));
}

function asClause(strings: readonly string[]): readonly string[] | null {
  return strings.every((text) => text.length >= MIN_LENGTH) ? strings : null;
}

function join(heads: readonly string[], tails: readonly string[]): readonly string[] | null {
  if (heads.length * tails.length > MAX_STRINGS) return null;
  const joined = heads.flatMap((head) => tails.map((tail) => head + tail));
  return joined.some((text) => text.length > MAX_LENGTH) ? null : [...new Set(joined)];
}

function union(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  if (lists.some((list) => list === null)) return null;
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** The clause that fewer texts satisfy, as far as lengths tell. */
function better(
  a: readonly string[] | null,
  b: readonly string[] | null,
): readonly string[] | null {
  if (a === null || b === null) return a ?? b;
  return commonness(a) <= commonness(b) ? a : b;
}

function commonness(clause: readonly string[]): number {
  return clause.reduce((sum, text) => sum + 0.3 ** text.length, 0);
}
