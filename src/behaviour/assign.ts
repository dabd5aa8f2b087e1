import { joinValues } from './join-values.ts';
import { readName } from './read-name.ts';
import type { ClassState, Scope, Value } from './draft.ts';
import { value } from './value.ts';

const MAX_ENTRIES = 64;

type Assignment = {
  readonly scope: Scope;
  readonly target: string;
  readonly worth: Value;
  readonly isUpdate: boolean;
};

/** Binds a name, a field of an instance (`self.x`) or an entry of an object. */
function bind({ scope, target, worth, isUpdate }: Assignment): void {
  const dot = target.indexOf('.');
  if (dot < 0) {
    setName(scope, target, worth, isUpdate);
    return;
  }
  const holder = readName.lookUp(scope, target.slice(0, dot))?.found;
  const key = target.slice(target.lastIndexOf('.') + 1);
  const classes = holder === undefined ? [] : classesOf(holder);
  for (const state of classes) {
    const known = state.fields.get(key);
    state.fields.set(key, known === undefined ? worth : joinValues([known, worth]));
  }
  if (classes.length === 0) setEntry({ scope, target: target.slice(0, dot), key, worth });
}

function setName(scope: Scope, name: string, worth: Value, isUpdate: boolean): void {
  const known = scope.isBlock || isUpdate ? scope.values.get(name) : undefined;
  const outer = isUpdate && known === undefined ? readName.lookUp(scope, name)?.found : undefined;
  const before = known ?? outer;
  if (before === undefined) scope.values.set(name, worth);
  else if (isUpdate) scope.values.set(name, appended(before, worth));
  else scope.values.set(name, joinValues([before, worth]));
}

function appended(before: Value, added: Value): Value {
  const joined = joinValues([before, added]);
  const texts = before.texts.flatMap((start) =>
    (added.texts.length === 0 ? ['\0'] : added.texts).map((end) => `${start}${end}`.slice(0, 4000)),
  );
  return { ...joined, texts: texts.slice(0, 12) };
}

function classesOf({ things }: Value): ClassState[] {
  return things.flatMap((thing) =>
    thing.type === 'class' || thing.type === 'instance' ? [thing.state] : [],
  );
}

/** `target[key] = worth`; an unknown key taints the whole. */
function setEntry(input: {
  readonly scope: Scope;
  readonly target: string;
  readonly key: string | null;
  readonly worth: Value;
}): void {
  const { scope, target, key, worth } = input;
  const holder = readName.lookUp(scope, target)?.found ?? value.nothing;
  const entries = new Map(holder.entries ?? []);
  if (key !== null && (entries.has(key) || entries.size < MAX_ENTRIES)) entries.set(key, worth);
  const origins = new Set([...holder.origins, ...worth.origins]);
  const changed = { ...holder, origins, entries: key === null ? holder.entries : entries };
  if (target.includes('.')) bind({ scope, target, worth: changed, isUpdate: false });
  else scope.values.set(target, changed);
}

export const assign = { bind, entry: setEntry };
