import type { Origin, Thing, Value } from './draft.ts';

/** Makes values; what is left out is unknown. */
export const value = { nothing: make({}), make, ofText, ofThing, ofOrigins, elementOf };

function make(parts: Partial<Value>): Value {
  return { origins: new Set(), texts: [], things: [], entries: null, ...parts };
}

function ofText(...texts: readonly string[]): Value {
  return make({ texts });
}

function ofThing(thing: Thing): Value {
  return make({ things: [thing] });
}

function ofOrigins(...origins: readonly Origin[]): Value {
  return make({ origins: new Set(origins) });
}

/** What a loop over a collection yields: any of its parts, where they are known. */
function elementOf(collection: Value, join: (values: readonly Value[]) => Value): Value {
  const { entries, origins } = collection;
  if (entries === null || entries.size === 0) return make({ origins, things: collection.things });
  const isList = entries.has('0');
  const parts = [...entries.values()];
  const keys = isList ? [] : [make({ texts: [...entries.keys()].slice(0, 12) })];
  const joined = join([...parts, ...keys]);
  return { ...joined, origins: new Set([...origins, ...joined.origins]) };
}
