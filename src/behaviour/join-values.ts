import type { Origin, Thing, Value } from './draft.ts';

const MAX_TEXTS = 16;
const MAX_THINGS = 8;
const MAX_ENTRIES = 64;
const MAX_DEPTH = 3;

const nothing: Value = { origins: new Set(), texts: [], things: [], entries: null };

/** A value that may be any of the given ones. */
export function joinValues(values: readonly Value[], depth = 0): Value {
  const known = values.filter(isKnown);
  const [first, second] = known;
  if (first === undefined) return nothing;
  if (second === undefined) return first;
  return {
    origins: joinOrigins(known),
    texts: joinTexts(known),
    things: joinThings(known),
    entries: joinEntries(known, depth),
  };
}

function isKnown({ origins, texts, things, entries }: Value): boolean {
  return origins.size > 0 || texts.length > 0 || things.length > 0 || entries !== null;
}

function joinOrigins(values: readonly Value[]): ReadonlySet<Origin> {
  const filled = values.filter(({ origins }) => origins.size > 0);
  const [first, second] = filled;
  if (first === undefined) return nothing.origins;
  if (second === undefined) return first.origins;
  const joined = new Set(first.origins);
  for (const { origins } of filled.slice(1)) for (const origin of origins) joined.add(origin);
  return joined;
}

function joinTexts(values: readonly Value[]): readonly string[] {
  const filled = values.filter(({ texts }) => texts.length > 0);
  const [first, second] = filled;
  if (first === undefined) return nothing.texts;
  if (second === undefined) return first.texts;
  const joined = new Set(first.texts);
  for (const { texts } of filled.slice(1)) {
    for (const text of texts) {
      if (joined.size >= MAX_TEXTS) return [...joined];
      joined.add(text);
    }
  }
  return [...joined];
}

function joinThings(values: readonly Value[]): readonly Thing[] {
  const filled = values.filter(({ things }) => things.length > 0);
  const [first, second] = filled;
  if (first === undefined) return nothing.things;
  if (second === undefined) return first.things;
  const joined = [...first.things];
  for (const { things } of filled.slice(1)) {
    for (const thing of things) {
      if (joined.length >= MAX_THINGS) return joined;
      if (!joined.some((known) => isSame(known, thing))) joined.push(thing);
    }
  }
  return joined;
}

function isSame(a: Thing, b: Thing): boolean {
  if (a === b) return true;
  if (a.type === 'external') return b.type === 'external' && a.path === b.path;
  return b.type !== 'external' && a.type === b.type && a.state === b.state;
}

function joinEntries(values: readonly Value[], depth: number): ReadonlyMap<string, Value> | null {
  const filled = values.flatMap(({ entries }) => (entries === null ? [] : [entries]));
  const [first, ...others] = filled;
  if (first === undefined || depth >= MAX_DEPTH) return null;
  if (others.every((map) => map === first)) return first;
  const joined = new Map(first);
  for (const map of others) {
    for (const [key, value] of map) {
      const known = joined.get(key);
      if (known === value) continue;
      if (known === undefined && joined.size >= MAX_ENTRIES) continue;
      joined.set(key, known === undefined ? value : joinValues([known, value], depth + 1));
    }
  }
  return joined;
}
