import type { SinkClass } from './fact.ts';
import type { Condition } from './read-conditions.ts';
import type { Expression } from './program.ts';
import type { Origin, Scope, Tracing, Value } from './draft.ts';

const every = new Set<SinkClass>(['shell', 'code', 'query', 'path', 'url', 'size']);
const withoutPath = new Set<SinkClass>(['shell', 'code', 'query', 'url', 'size']);
const path = new Set<SinkClass>(['path']);
const url = new Set<SinkClass>(['url']);
const size = new Set<SinkClass>(['size']);
const shell = new Set<SinkClass>(['shell']);

const NORMALISED = /(?:realpath|resolve|abspath|normpath|absolute|Path|strip|lower)\(\)$/;
const ADDRESS = /(?:urlparse|urlsplit|\bURL)\(\)|hostname|netloc|\bhost\b|gethostbyname|ip_address/;

/** Notes which values are harmless for which sinks from here on, because these conditions hold. */
export function applyConditions(
  tracing: Tracing,
  conditions: readonly Condition[],
  scope: Scope,
): void {
  for (const condition of conditions) {
    if (scope.fn !== null) scope.fn.hasCheck = true;
    const subject = tracing.evaluate(condition.subject, scope);
    if (subject.origins.size === 0) continue;
    const clears = clearedBy(tracing, condition, subject, scope);
    if (clears === null) continue;
    for (const origin of subject.origins) clear(scope.cleared, origin, clears);
  }
}

/** What is cleared is the value behind a check, also under other names. */
function clear(
  cleared: Map<Origin, ReadonlySet<SinkClass>>,
  origin: Origin,
  clears: ReadonlySet<SinkClass>,
): void {
  const known = cleared.get(origin);
  cleared.set(origin, known === undefined ? clears : new Set([...known, ...clears]));
}

function clearedBy(
  tracing: Tracing,
  condition: Condition,
  subject: Value,
  scope: Scope,
): ReadonlySet<SinkClass> | null {
  const { against, callee } = condition;
  const other = against === null ? null : tracing.evaluate(against, scope);
  switch (condition.by) {
    case 'membership':
    case 'equality':
      return other !== null && isSteered(other) ? null : wholeOrPart(subject);
    case 'containment':
      return other === null ? null : clearedByAbsence(other.texts, other);
    case 'pattern':
      return clearedByPattern(callee, other?.texts[0] ?? null);
    case 'prefix':
      return clearedByPrefix(tracing, condition, { subject, other, scope });
    case 'bound':
      return other !== null && isSteered(other) ? null : size;
    case 'call':
      return clearedByCall(tracing, { callee, subject: condition.subject, scope });
  }
}

function isSteered({ origins }: Value): boolean {
  return [...origins].some(
    (origin) => origin.type === 'passage' || origin.kind === 'tool-argument',
  );
}

/** The host of an address clears the address, the extension of a path clears nothing. */
function wholeOrPart({ things }: Value): ReadonlySet<SinkClass> | null {
  const derived = things.flatMap((thing) => (thing.type === 'external' ? [thing.path] : []));
  if (derived.length === 0) return every;
  if (derived.some((name) => ADDRESS.test(name))) return url;
  return derived.every((name) => NORMALISED.test(name)) ? every : null;
}

function clearedByAbsence(texts: readonly string[], list: Value): ReadonlySet<SinkClass> | null {
  const all = [...texts, ...[...(list.entries?.values() ?? [])].flatMap((part) => part.texts)];
  if (all.some((text) => text.includes('..') || text === '/')) return path;
  const joined = all.join('');
  return [';', '|', '&', '`', '$'].every((sign) => joined.includes(sign)) ? shell : null;
}

function clearedByPattern(callee: string, pattern: string | null): ReadonlySet<SinkClass> | null {
  if (pattern === null) return every;
  const isWhole =
    /fullmatch$/.test(callee) ||
    (/(?:\$|\\[zZ])$/.test(pattern) &&
      (/^(?:\^|\\A)/.test(pattern) || /(?:^|\.)match$/.test(callee)));
  if (!isWhole || /(?<!\\)\.[*+{]|\\S|\[\^/.test(pattern)) return null;
  if (
    /[;|&`](?!\))/.test(pattern.replaceAll(/\((?:\?[:=!])?|\|/g, '')) &&
    /\[[^\]]*[;&`][^\]]*\]/.test(pattern)
  )
    return null;
  return /\//.test(pattern) ? withoutPath : every;
}

function clearedByPrefix(
  tracing: Tracing,
  condition: Condition,
  input: { readonly subject: Value; readonly other: Value | null; readonly scope: Scope },
): ReadonlySet<SinkClass> | null {
  const { subject, other, scope } = input;
  const prefix = other?.texts[0] ?? '';
  if (/^[a-z]{2,6}:\/\/[^/\0]+\//i.test(prefix)) return url;
  if (/^[a-z]{2,6}:\/\//i.test(prefix)) return null;
  const isNormal = subject.things.some(
    (thing) =>
      thing.type === 'external' &&
      /(?:realpath|resolve|abspath|normpath|str|fspath|String)\(\)$/.test(thing.path),
  );
  const endsWithSeparator = /[/\\]$/.test(prefix) || endsInSeparator(condition.against);
  if (!isNormal || !endsWithSeparator) {
    const check = tracing.store.add('trigger-gate', condition.subject.span, scope);
    check.operands.add('prefix-check');
    check.traits.add('prefix-checked');
    if (isNormal) check.traits.add('guarded');
    for (const origin of subject.origins) check.inputs.add(origin);
  }
  return isNormal ? path : null;
}

/** `base + os.sep`, `base + '/'`. */
function endsInSeparator(against: Expression | null): boolean {
  if (against?.type === 'text') return /[/\\]$/.test(against.value);
  if (against?.type !== 'group') return false;
  const last = against.parts.at(-1);
  return (
    (last?.type === 'text' && /[/\\]$/.test(last.value)) ||
    (last?.type === 'name' && /(?:^|\.)(?:sep|SEP)$/.test(last.path))
  );
}

function clearedByCall(
  tracing: Tracing,
  input: { readonly callee: string; readonly subject: Expression; readonly scope: Scope },
): ReadonlySet<SinkClass> | null {
  const { callee, scope } = input;
  if (/is_relative_to|commonpath|commonprefix|relative/.test(callee)) return path;
  if (/\.is(?:digit|decimal|numeric|alnum|alpha|identifier|Integer)$/.test(callee)) return every;
  const own = tracing.functionNamed(callee, scope);
  return own !== null && !own.hasCheck ? null : every;
}
