/**
 * What every match of a pattern holds, in folded text: ASCII letters in lower case, digits and `_` as they are, and each
 * run of other characters, like the edge of the text, as one space.
 */
export type PatternNeeds = {
  readonly needs: readonly Need[];
  /** Most characters of a match. */
  readonly longest: number;
};

/** One of some folded strings of three characters or more, or all that one of some branches needs. */
export type Need =
  { readonly anyOf: readonly string[] } | { readonly branches: readonly (readonly Need[])[] };

/** A piece of a pattern: all its folded strings where they are few, otherwise what its matches hold. */
type Known = PatternNeeds & { readonly exact: readonly string[] | null };

type Cursor = { readonly source: string; readonly isMultiline: boolean; at: number };

const MAX_STRINGS = 48;
const MAX_LENGTH = 24;
const MIN_LENGTH = 3;
/** Longest run of separators that still counts as one within a string. */
const MAX_GAP = 20;

const SPACE: readonly string[] = [' '];
const EDGE: Known = { exact: SPACE, needs: [], longest: 0 };
const SEPARATOR: Known = { exact: SPACE, needs: [], longest: 1 };
const NOTHING: Known = { exact: [''], needs: [], longest: 0 };
const ANYTHING: Known = { exact: null, needs: [], longest: 1 };

/** Reads off a pattern what its matches need. */
export function readPattern({ source, multiline }: RegExp): PatternNeeds {
  const known = parseAlternatives({ source, isMultiline: multiline, at: 0 });
  return { needs: needsOf(known), longest: known.longest };
}

function parseAlternatives(cursor: Cursor): Known {
  const branches = [parseSequence(cursor)];
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1;
    branches.push(parseSequence(cursor));
  }
  if (branches.length === 1 && branches[0] !== undefined) return branches[0];
  const exact = uniteStrings(branches.map((branch) => branch.exact));
  const longest = Math.max(...branches.map((branch) => branch.longest));
  return { exact, longest, needs: exact === null ? unite(branches.map(needsOf)) : [] };
}

function parseSequence(cursor: Cursor): Known {
  let run: readonly string[] = [''];
  let isWhole = true;
  let longest = 0;
  const needs: Need[] = [];
  while (cursor.at < cursor.source.length && !'|)'.includes(cursor.source[cursor.at] ?? '')) {
    const atom = parseQuantified(cursor);
    longest += atom.longest;
    needs.push(...atom.needs);
    const joined = atom.exact === null ? null : join(run, atom.exact);
    if (joined !== null) {
      run = joined;
      continue;
    }
    needs.push(...asNeeds(run));
    run = atom.exact ?? [''];
    isWhole = false;
  }
  if (isWhole) return { exact: run, needs, longest };
  return { exact: null, needs: [...needs, ...asNeeds(run)], longest };
}

function parseQuantified(cursor: Cursor): Known {
  const atom = parseAtom(cursor);
  const [least, most] = parseQuantifier(cursor);
  if (least === 1 && most === 1) return atom;
  const longest = most === 0 ? 0 : atom.longest * most;
  if (atom.exact === SPACE && most <= MAX_GAP) {
    return { exact: least === 0 ? ['', ' '] : SPACE, needs: [], longest };
  }
  if (least === 0 && most === 1) {
    const exact = atom.exact === null ? null : [...new Set(['', ...atom.exact])];
    return { exact, needs: [], longest };
  }
  return { exact: null, needs: least === 0 ? [] : needsOf(atom), longest };
}

function parseQuantifier(cursor: Cursor): readonly [number, number] {
  const mark = cursor.source[cursor.at] ?? '';
  if (mark === '' || !'*+?{'.includes(mark)) return [1, 1];
  const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(
    cursor.source.slice(cursor.at, cursor.at + 20),
  );
  if (found === null) return [1, 1];
  cursor.at += found[0].length;
  if (mark === '*') return [0, Number.POSITIVE_INFINITY];
  if (mark === '+') return [1, Number.POSITIVE_INFINITY];
  if (mark === '?') return [0, 1];
  const least = Number(found[1]);
  if (found[2] === '') return [least, least];
  return [least, found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3])];
}

function parseAtom(cursor: Cursor): Known {
  const character = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  if (character === '(') return parseGroup(cursor);
  if (character === '[') return parseClass(cursor);
  if (character === '\\') return parseEscape(cursor);
  if (character === '.') return ANYTHING;
  if (character === '^' || character === '$') return cursor.isMultiline ? EDGE : NOTHING;
  return literal(character);
}

function parseGroup(cursor: Cursor): Known {
  const opening =
    cursor.source[cursor.at] === '?'
      ? (/^\?(?::|<?[=!]|<\w+>)/.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '')
      : '';
  cursor.at += opening.length;
  const inner = parseAlternatives(cursor);
  cursor.at += 1;
  return opening.endsWith('=') || opening.endsWith('!') ? NOTHING : inner;
}

/** Ends of ranges and classes of letters in a class, which stand for more than themselves. */
const WIDE = /\\[wWdDSpP]|[^\\]-[^\]]/;

function parseClass(cursor: Cursor): Known {
  const body = /^(?:\\[\s\S]|[^\]\\])*/.exec(cursor.source.slice(cursor.at))?.[0] ?? '';
  cursor.at += body.length + 1;
  if (body.startsWith('^') || WIDE.test(body)) return ANYTHING;
  const inner: Cursor = { source: body, isMultiline: false, at: 0 };
  const members = new Set<string>();
  while (inner.at < body.length) {
    const character = body[inner.at] ?? '';
    inner.at += 1;
    const member = character === '\\' ? parseEscape(inner) : literal(character);
    for (const text of member.exact ?? ['', '']) members.add(text);
  }
  if (members.size > 6 || members.has('')) return ANYTHING;
  if (members.size === 1 && members.has(' ')) return SEPARATOR;
  return { exact: [...members], needs: [], longest: 1 };
}

function parseEscape(cursor: Cursor): Known {
  const letter = cursor.source[cursor.at] ?? '';
  cursor.at += 1;
  if (letter === 'b') return EDGE;
  if (letter === 'B') return NOTHING;
  if ('sWnrtfv'.includes(letter)) return SEPARATOR;
  if (letter === 'x' || letter === 'u') return parseCode(cursor);
  if (letter === 'p' || letter === 'P') skip(cursor, /^\{[^}]*\}/);
  return isWordCharacter(letter) ? ANYTHING : SEPARATOR;
}

function parseCode(cursor: Cursor): Known {
  const digits = skip(cursor, /^(?:\{[0-9a-f]+\}|[0-9a-f]{2,4})/i).replaceAll(/[{}]/g, '');
  const isShort = cursor.source[cursor.at - digits.length - 1] === 'x';
  const own = isShort ? digits.slice(0, 2) : digits;
  cursor.at -= digits.length - own.length;
  const code = Number.parseInt(own, 16);
  return code <= 0x10ffff ? literal(String.fromCodePoint(code)) : ANYTHING;
}

function skip(cursor: Cursor, pattern: RegExp): string {
  const found = pattern.exec(cursor.source.slice(cursor.at, cursor.at + 40))?.[0] ?? '';
  cursor.at += found.length;
  return found;
}

function literal(character: string): Known {
  return isWordCharacter(character)
    ? { exact: [character.toLowerCase()], needs: [], longest: 1 }
    : SEPARATOR;
}

function isWordCharacter(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') ||
    (character >= 'A' && character <= 'Z') ||
    (character >= '0' && character <= '9') ||
    character === '_'
  );
}

function needsOf({ exact, needs }: Known): readonly Need[] {
  return exact === null ? needs : [...needs, ...asNeeds(exact)];
}

function asNeeds(strings: readonly string[]): readonly Need[] {
  return strings.every((text) => text.length >= MIN_LENGTH) ? [{ anyOf: strings }] : [];
}

function join(heads: readonly string[], tails: readonly string[]): readonly string[] | null {
  if (heads.length * tails.length > MAX_STRINGS) return null;
  const [tail] = tails;
  if (tails.length === 1 && tail !== undefined && tail !== ' ') {
    // one more letter, by far the most frequent case
    return heads.some((head) => head.length + tail.length > MAX_LENGTH || head.endsWith(' '))
      ? joinAll(heads, tails)
      : heads.map((head) => head + tail);
  }
  return joinAll(heads, tails);
}

function joinAll(heads: readonly string[], tails: readonly string[]): readonly string[] | null {
  const joined = new Set<string>();
  for (const head of heads) {
    for (const tail of tails) {
      const text = head + (head.endsWith(' ') && tail.startsWith(' ') ? tail.slice(1) : tail);
      if (text.length > MAX_LENGTH) return null;
      joined.add(text);
    }
  }
  return joined.size === 1 && joined.has(' ') ? SPACE : [...joined];
}

function uniteStrings(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  const all = new Set<string>();
  for (const list of lists) {
    if (list === null) return null;
    for (const text of list) all.add(text);
  }
  if (all.size === 1 && all.has(' ')) return SPACE;
  return all.size <= MAX_STRINGS ? [...all] : null;
}

/** Branches of one need each, all of them strings, are one list of strings. */
function unite(branches: readonly (readonly Need[])[]): readonly Need[] {
  if (branches.some((needs) => needs.length === 0)) return [];
  const strings = branches.flatMap(([need, ...more]) =>
    need !== undefined && 'anyOf' in need && more.length === 0 ? [need.anyOf] : [],
  );
  if (strings.length === branches.length) return [{ anyOf: [...new Set(strings.flat())] }];
  return [{ branches }];
}
