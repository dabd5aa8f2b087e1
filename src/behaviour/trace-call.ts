import { applyMeaning } from './apply-meaning.ts';
import { callOwn } from './call-own.ts';
import { entryTool } from './entry-tool.ts';
import { foldText } from './fold-text.ts';
import { joinValues } from './join-values.ts';
import { mutate } from './mutate.ts';
import { noteDescription } from './note-description.ts';
import { passage } from './passage.ts';
import type { Expression } from './program.ts';
import { readName } from './read-name.ts';
import type { Origin, Scope, Thing, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

type Call = Extract<Expression, { type: 'call' }>;

const MAX_PATH = 160;

/** What a call gives, and the operations it stands for. */
export function traceCall(tracing: Tracing, call: Call, scope: Scope): Value {
  const receiver = call.receiver === null ? value.nothing : tracing.evaluate(call.receiver, scope);
  const target = targetOf(tracing, call, receiver, scope);
  const args = call.arguments.map((argument) => tracing.evaluate(argument.value, scope));
  if (/(?:^|\.)Tool$/.test(call.callee)) describeTool(tracing, call, args, scope);
  const special = traceSpecial(tracing, { call, target, args, receiver, scope });
  if (special !== null) return special;
  const results: Value[] = [];
  for (const thing of target.things) {
    if (thing.type === 'function' || thing.type === 'class')
      results.push(callOwn(tracing, { thing, call, args, scope }));
  }
  if (results.length > 0)
    return joinValues([...results, value.make({ origins: receiver.origins })]);
  return traceForeign(tracing, { call, target, args, receiver, scope });
}

/** `Tool(name=…, description=…, inputSchema=…)`: one of a list that is answered with. */
function describeTool(tracing: Tracing, call: Call, args: readonly Value[], scope: Scope): void {
  const described = call.arguments.findIndex(({ name }) => name === 'description');
  if (call.arguments.some(({ name }) => name === 'inputSchema'))
    noteDescription(tracing, args[described], { span: call.span, scope });
}

type Traced = {
  readonly call: Call;
  readonly target: Value;
  readonly args: readonly Value[];
  readonly receiver: Value;
  readonly scope: Scope;
};

function targetOf(tracing: Tracing, call: Call, receiver: Value, scope: Scope): Value {
  if (call.callee === '') return receiver;
  if (call.receiver === null) return readName.name(tracing, call.callee, call.span, scope);
  const method = call.callee.slice(call.callee.lastIndexOf('.') + 1);
  const isCalled =
    /^(?:call|apply)$/.test(method) && receiver.things.some(({ type }) => type === 'function');
  if (isCalled) return receiver;
  const found = readName.property(receiver, method);
  const isModule =
    call.receiver.type === 'name' &&
    tracing.modules.has(call.receiver.path) &&
    receiver.things.every(({ type }) => type === 'external');
  return isModule ? readName.name(tracing, call.callee, call.span, scope) : found;
}

/** `getattr`, imports by name, wrappers around functions, registrations of tools. */
function traceSpecial(tracing: Tracing, traced: Traced): Value | null {
  const { call, target, args, receiver, scope } = traced;
  const path = externalPath(target) ?? call.callee;
  const [first, second] = args;
  const { special } = tracing.traitsOf(path);
  if (special === 'registration' || tracing.traitsOf(call.callee).special === 'registration') {
    register(tracing, traced);
    return null;
  }
  switch (special) {
    case 'attribute':
      if (first === undefined || second === undefined) return null;
      return traceAttribute(tracing, { call, object: first, key: second, scope });
    case 'module': {
      const module = first?.texts.length === 1 ? first.texts[0] : undefined;
      if (module === undefined || module.includes('\0')) return null;
      return value.ofThing({ type: 'external', path: module.replace(/^node:/, '') });
    }
    case 'globals':
      return value.make({
        entries: scope.values,
        things: [{ type: 'external', path: 'builtins' }],
      });
    case 'wrapper': {
      const inner = path.endsWith('bind') ? receiver : first;
      return inner !== undefined && inner.things.length > 0 ? inner : null;
    }
    default:
      return null;
  }
}

function traceAttribute(
  tracing: Tracing,
  input: {
    readonly call: Call;
    readonly object: Value;
    readonly key: Value;
    readonly scope: Scope;
  },
): Value {
  const { call, object, key, scope } = input;
  const name = key.texts.length === 1 ? key.texts[0] : undefined;
  if (name !== undefined && !name.includes('\0')) return readName.property(object, name);
  const isModule = object.things.some(
    (thing) =>
      thing.type === 'external' &&
      /^(?:os|sys|subprocess|builtins|__builtins__|importlib|shutil|socket|posix|nt|ctypes)$/.test(
        thing.path,
      ),
  );
  if (isModule) {
    const fact = tracing.store.add('load-module', call.span, scope);
    for (const origin of key.origins) {
      fact.inputs.add(origin);
      fact.steering.add(origin);
    }
    fact.traits.add('interpolated');
  }
  return value.make({ origins: new Set([...object.origins, ...key.origins]) });
}

function register(tracing: Tracing, { call, args, scope }: Traced): void {
  const described = call.arguments.findIndex(({ name }) => name === 'description');
  const isNamed = /(?:^|\.)tool$/.test(call.callee) && call.arguments[1]?.value.type !== 'function';
  const description =
    args[described] ?? args[1]?.entries?.get('description') ?? (isNamed ? args[1] : undefined);
  noteDescription(tracing, description, { span: call.span, scope });
  if (/^(?:app|router|express|api)\.(?:resource|prompt)/.test(call.callee)) return;
  for (const { things } of args) {
    for (const thing of things) {
      if (thing.type !== 'function') continue;
      const name = args[0]?.texts[0] ?? '';
      const beside = call.arguments.map((argument) => argument.value);
      entryTool.mark(tracing, thing.state, entryTool.describe(name, beside, thing.state.fn));
    }
  }
}

function traceForeign(tracing: Tracing, traced: Traced): Value {
  const { call, args, receiver, scope } = traced;
  const path = externalPath(traced.target);
  const callee = (path ?? call.callee).replaceAll('()', '');
  const isRegistered = tracing.traitsOf(call.callee).special === 'registration';
  const traits = tracing.traitsOf(callee);
  const meaning = traits.meaning ?? (path === null ? null : tracing.traitsOf(call.callee).meaning);
  const resolved = { ...call, callee };
  const worth =
    meaning === null
      ? null
      : applyMeaning(tracing, { call: resolved, meaning, receiver, args, scope });
  const answered = isRegistered ? [] : callBack(tracing, traced, worth);
  mutate(tracing, { call, receiver, args, scope });
  const given = answered.map(({ origins }) => value.make({ origins }));
  const joined = joinValues([receiver, ...args, ...given]);
  const all =
    traits.serialises || joined.origins.size === 0
      ? joined
      : { ...joined, origins: withoutEnvironment(joined) };
  const texts = foldText({ callee, receiver, args });
  if (meaning !== null && worth !== null)
    return value.make({
      origins: worth,
      texts: meaning.kind === 'decrypt-unpack' ? texts : [],
      things: resultThings(path ?? callee),
    });
  const { clears, isSame, keepsParts } = traits;
  if (clears === 'drops') return value.nothing;
  const things = isSame ? receiver.things : resultThings(path ?? callee);
  if (clears === null) {
    const entries = keepsParts
      ? (receiver.entries ?? args[0]?.entries ?? null)
      : elementsOf(callee, receiver, answered);
    return value.make({ origins: all.origins, texts, things, entries });
  }
  const inputs = all.origins;
  return value.make({
    origins: inputs.size === 0 ? inputs : new Set([passage({ inputs, clears })]),
    texts,
    things,
  });
}

/** What is still in a list after it was worked through: what the function gave for each part, or the parts that are left. */
function elementsOf(callee: string, receiver: Value, answered: readonly Value[]): Value['entries'] {
  if (/\.(?:map|flatMap)$/.test(callee) && answered.length > 0)
    return new Map([['0', joinValues(answered)]]);
  return /\.(?:filter|slice|sort|reverse|toSorted|toReversed|concat)$/.test(callee)
    ? receiver.entries
    : null;
}

function withoutEnvironment({ origins }: Value): ReadonlySet<Origin> {
  const isWhole = (origin: Origin): boolean =>
    origin.type === 'fact' && origin.kind === 'read-env' && origin.traits.has('whole-environment');
  return [...origins].some(isWhole)
    ? new Set([...origins].filter((origin) => !isWhole(origin)))
    : origins;
}

function externalPath({ things }: Value): string | null {
  for (const thing of things) if (thing.type === 'external') return thing.path;
  return null;
}

function resultThings(path: string): Value['things'] {
  return path.length > MAX_PATH || path === '' ? [] : [{ type: 'external', path: `${path}()` }];
}

/** Functions handed to a call get what the call works on; what they give back comes out of it. */
function callBack(
  tracing: Tracing,
  { call, args, receiver, scope }: Traced,
  worth: ReadonlySet<Origin> | null,
): Value[] {
  const functions = args.flatMap(({ things }) => things.filter(isFunction));
  if (functions.length === 0) return [];
  const worked = joinValues([
    value.elementOf(receiver, joinValues),
    ...args
      .filter(({ things }) => !things.some(isFunction))
      .map((arg) => value.elementOf(arg, joinValues)),
    value.make({ origins: worth ?? new Set() }),
  ]);
  return functions.slice(0, 4).map((thing) => {
    const { parameters } = thing.state.fn;
    const handed = parameters.map(() => worked);
    const values = parameters.map(({ span }) => ({
      name: null,
      value: { type: 'group', parts: [], span } as const,
    }));
    const own = { thing, call: { ...call, arguments: values }, args: handed, scope };
    const early = callOwn(tracing, own);
    // a function that stands right there is read at once, so that chains of them pass their parts on
    if (thing.state.fn.name === null) tracing.enter(thing.state);
    const result = thing.state.fn.name === null ? callOwn(tracing, own) : early;
    return value.make({ origins: result.origins, texts: result.texts, entries: result.entries });
  });
}

function isFunction(thing: Thing): thing is Extract<Thing, { type: 'function' }> {
  return thing.type === 'function';
}
