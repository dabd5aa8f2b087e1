import { joinValues } from './join-values.ts';
import { passage } from './passage.ts';
import type { Span } from './program.ts';
import type { Origin, Scope, Thing, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

const ENVIRONMENT = /^(?:process\.env|os\.environ|environ|Deno\.env|Bun\.env)(?:\.(\w+))?$/;
const REQUEST = /(?:^|\.)params\.arguments$/;
const COMMAND_LINE = /^(?:sys|process)\.argv$/;
const STANDARD_INPUT = /^(?:sys|process)\.stdin$/;
/** What a browser or another machine sends to a web server of the program. */
const WEB_REQUEST =
  /^(?:(?:flask|bottle|quart)\.)?request\.(?:args|form|values|json|data|files|query|GET|POST|query_params|get_json)$/;
const MAX_PATH = 160;

/** What names and their properties stand for. */
export const readName = { name, property, environment, lookUp };

function name(tracing: Tracing, path: string, span: Span, scope: Scope): Value {
  const variable = ENVIRONMENT.exec(path);
  if (variable !== null && lookUp(scope, 'environ') === undefined)
    return environment(tracing, variable[1] ?? null, span, scope);
  if (REQUEST.test(path)) return value.ofOrigins(tracing.store.add('tool-argument', span, scope));
  const [head = '', ...rest] = path.split('.');
  const base = lookUp(scope, head);
  // a variable may be called like the file that a function was taken from
  const own = rest[0] === undefined ? undefined : base?.found.entries?.get(rest[0]);
  const taken =
    base === undefined || (rest.length > 0 && own === undefined)
      ? imported(tracing, path)
      : undefined;
  if (taken !== undefined && (base === undefined || taken.found.things.some(isFunction)))
    return taken.found;
  if (base === undefined) return outside(tracing, path, span, scope);
  return rest.reduce<Value>((at, key) => property(at, key), base.found);
}

function isFunction({ type }: Thing): boolean {
  return type === 'function';
}

/** A name the program does not define: what comes from the command line, the input or a web request, else a library. */
function outside(tracing: Tracing, path: string, span: Span, scope: Scope): Value {
  const thing = value.ofThing({ type: 'external', path });
  const [first = '', second = ''] = path.split('.');
  const start = `${first}.${second}`;
  const found = COMMAND_LINE.test(start)
    ? source(tracing, { kind: 'read-env', operand: 'argv', span, scope })
    : STANDARD_INPUT.test(start)
      ? source(tracing, { kind: 'read-file', operand: '/dev/stdin', span, scope })
      : WEB_REQUEST.test(path.split('.').slice(0, 3).join('.')) || WEB_REQUEST.test(start)
        ? source(tracing, { kind: 'read-untrusted', operand: 'request', span, scope })
        : null;
  return found === null ? thing : { ...thing, origins: found.origins };
}

function source(
  tracing: Tracing,
  input: {
    readonly kind: 'read-env' | 'read-file' | 'read-untrusted';
    readonly operand: string;
    readonly span: Span;
    readonly scope: Scope;
  },
): Value {
  const fact = tracing.store.add(input.kind, input.span, input.scope);
  fact.operands.add(input.operand);
  if (input.kind === 'read-env') fact.traits.add('user-chosen');
  return value.ofOrigins(fact);
}

/** A name of another file of the artefact: `helpers.send`, `scripts.helpers.send`. */
function imported(tracing: Tracing, path: string): { readonly found: Value } | undefined {
  if (tracing.modules.size === 0) return undefined;
  const segments = path.split('.');
  for (const [index, segment] of segments.slice(0, 4).entries()) {
    const target = tracing.modules.get(segment);
    const [first, ...rest] = segments.slice(index + 1);
    if (target === undefined || first === undefined) continue;
    const found = target.values.get(first) ?? target.values.get('default');
    if (found === undefined) return undefined;
    return { found: rest.reduce<Value>((at, key) => property(at, key), found) };
  }
  return undefined;
}

function lookUp(scope: Scope, key: string): { readonly found: Value } | undefined {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const found = at.isBlock ? undefined : at.values.get(key);
    if (found !== undefined) return { found: clear(found, scope) };
  }
  return undefined;
}

/** Applies the checks that stand before this place. */
function clear(found: Value, scope: Scope): Value {
  let origins: Set<Origin> | null = null;
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    if (at.cleared.size === 0) continue;
    for (const origin of found.origins) {
      const clears = at.cleared.get(origin);
      if (clears === undefined) continue;
      origins ??= new Set(found.origins);
      origins.delete(origin);
      origins.add(passage({ inputs: [origin], clears }));
    }
  }
  return origins === null ? found : { ...found, origins };
}

/** `object.key`: a field or method of an instance, an entry, a part of an argument, or a longer external path. */
function property(object: Value, key: string): Value {
  const known = object.entries?.get(key);
  if (known !== undefined) return known;
  const parts: Value[] = [];
  const things: Thing[] = [];
  for (const thing of object.things) {
    if (thing.type === 'external' && thing.path.length + key.length < MAX_PATH)
      things.push({ type: 'external', path: `${thing.path}.${key}` });
    else if (thing.type === 'class' || thing.type === 'instance')
      parts.push(...member(thing.state, key));
  }
  if (parts.length > 0) return joinValues(parts);
  // one variable of the environment is not the environment
  if (
    things.some((thing) => thing.type === 'external' && thing.path === `${ENVIRONMENT_PATH}.${key}`)
  )
    return value.make({ things });
  const isPlain = object.things.length === 0;
  const origins = isPlain
    ? new Set([...object.origins].map((origin) => partOf(origin, key)))
    : object.origins;
  return value.make({ origins, things });
}

type ClassThing = Extract<Thing, { type: 'class' }>['state'];

function member(state: ClassThing, key: string, depth = 0): Value[] {
  const method = state.methods.get(key);
  if (method !== undefined) return [value.ofThing({ type: 'function', state: method })];
  const field = state.fields.get(key);
  if (field !== undefined) return [field];
  if (depth > 4) return [];
  return state.bases.flatMap(({ things }) =>
    things.flatMap((thing) => (thing.type === 'class' ? member(thing.state, key, depth + 1) : [])),
  );
}

/** A part of a parameter is told apart from its other parts, so that a check of one does not clear all. */
function partOf(origin: Origin, key: string): Origin {
  if (origin.type === 'fact' || origin.owner === null) return origin;
  const known = origin.parts.get(key);
  if (known !== undefined) return known;
  const part = passage({ inputs: [origin], owner: origin.owner });
  if (origin.parts.size < 64) origin.parts.set(key, part);
  return part;
}

function environment(tracing: Tracing, variable: string | null, span: Span, scope: Scope): Value {
  const fact = tracing.store.add('read-env', span, scope);
  if (variable === null) fact.traits.add('whole-environment');
  else fact.operands.add(variable);
  const worth = value.ofOrigins(fact);
  if (variable !== null) return worth;
  return { ...worth, things: [{ type: 'external', path: ENVIRONMENT_PATH }] };
}

const ENVIRONMENT_PATH = 'os.environ';
