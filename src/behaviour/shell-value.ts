import type { ShellFact, ShellValue } from './shell-tracing.ts';

/** Origins and texts kept of one value, so that loops and floods stay bounded. */
const MAX_ORIGINS = 32;
const MAX_TEXTS = 6;
const MAX_TEXT = 4096;

const none: ReadonlySet<ShellFact> = new Set();

/** Makes and joins values; what is left out is unknown. */
export const shellValue = {
  nothing: make([], []),
  unknown: make([], ['\0']),
  ofText: (...texts: readonly string[]): ShellValue => ({ origins: none, texts }),
  ofFacts: (...facts: readonly ShellFact[]) => make(facts, ['\0']),
  withText: ({ origins }: ShellValue, text: string): ShellValue => make(origins, [text]),
  first: ({ texts }: ShellValue): string => texts[0] ?? '\0',
  isLiteral: ({ texts }: ShellValue): boolean =>
    texts.length > 0 && texts.every((text) => !text.includes('\0')),
  join,
  concat,
  map,
};

function make(origins: Iterable<ShellFact>, texts: readonly string[]): ShellValue {
  return { origins: new Set(origins), texts };
}

/** A value that may be any of the given ones. */
function join(...values: readonly ShellValue[]): ShellValue {
  const only = values.length === 1 ? values[0] : undefined;
  if (only !== undefined) return only;
  const texts = new Set<string>();
  for (const { texts: own } of values)
    for (const text of own) if (texts.size < MAX_TEXTS) texts.add(text);
  return { origins: joinOrigins(values), texts: [...texts] };
}

/** The values one after the other. */
function concat(values: readonly ShellValue[], separator = ''): ShellValue {
  const only = values.length === 1 ? values[0] : undefined;
  if (only !== undefined) return only;
  if (values.every(({ texts: own }) => own.length <= 1)) {
    const text = values.map((value) => value.texts[0] ?? '\0').join(separator);
    return { origins: joinOrigins(values), texts: [text.slice(0, MAX_TEXT)] };
  }
  let texts: string[] = [''];
  for (const [index, value] of values.entries()) {
    const own = value.texts.length === 0 ? ['\0'] : value.texts;
    const gap = index === 0 ? '' : separator;
    texts = texts
      .flatMap((text) => own.map((piece) => `${text}${gap}${piece}`.slice(0, MAX_TEXT)))
      .slice(0, MAX_TEXTS);
  }
  return { origins: joinOrigins(values), texts };
}

function map(value: ShellValue, change: (text: string) => string): ShellValue {
  return { origins: value.origins, texts: value.texts.map(change) };
}

/** Where there are too many, secrets and downloads are kept. */
function joinOrigins(values: readonly ShellValue[]): ReadonlySet<ShellFact> {
  const filled = values.filter(({ origins }) => origins.size > 0);
  const [first] = filled;
  if (first === undefined) return none;
  if (filled.length === 1) return first.origins;
  const joined = new Set<ShellFact>();
  for (const { origins } of filled) for (const origin of origins) joined.add(origin);
  if (joined.size <= MAX_ORIGINS) return joined;
  const kept = new Set<ShellFact>();
  for (const wanted of [false, true])
    for (const origin of joined)
      if (kept.size < MAX_ORIGINS && isPlain(origin) === wanted) kept.add(origin);
  return kept;
}

function isPlain({ kind, traits }: ShellFact): boolean {
  if (kind === 'read-env') return !traits.has('whole-environment');
  return kind === 'read-file' || kind.startsWith('exec-');
}
