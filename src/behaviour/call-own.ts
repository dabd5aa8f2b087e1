import { joinValues } from './join-values.ts';
import type { Expression } from './program.ts';
import { readName } from './read-name.ts';
import type { FunctionState, Origin, Scope, Thing, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

type Call = Extract<Expression, { type: 'call' }>;
type Input = {
  readonly thing: Extract<Thing, { type: 'function' | 'class' }>;
  readonly call: Call;
  readonly args: readonly Value[];
  readonly scope: Scope;
};

/** A call of a function or class of the program itself: its parameters take the arguments, its result comes back. */
export function callOwn(tracing: Tracing, { thing, call, args, scope }: Input): Value {
  if (thing.type === 'function') return callFunction({ state: thing.state, call, args, scope });
  const made = value.make({
    things: [{ type: 'instance', state: thing.state }],
    origins: joinValues(args).origins,
  });
  for (const name of ['__init__', 'constructor', '__post_init__']) {
    const constructor = readName
      .property(made, name)
      .things.find(({ type }) => type === 'function');
    if (constructor?.type === 'function')
      callFunction({ state: constructor.state, call, args, scope });
  }
  return tracing.step() ? made : value.nothing;
}

function callFunction(input: {
  readonly state: FunctionState;
  readonly call: Call;
  readonly args: readonly Value[];
  readonly scope: Scope;
}): Value {
  const { state, call, args, scope } = input;
  if (scope.fn !== null) state.callers.add(scope.fn);
  if (scope.gate !== null) state.gates.add(scope.gate);
  const given = new Map<string, Value>();
  for (const { name, index, key } of state.fn.parameters) {
    const arg = argumentFor({ call, args, name, index });
    if (arg !== null) given.set(name, key === null ? arg : readName.property(arg, key));
  }
  for (const [name, arg] of given) bind(state, name, arg);
  return substitute(state.returns, state, given);
}

function argumentFor(input: {
  readonly call: Call;
  readonly args: readonly Value[];
  readonly name: string;
  readonly index: number;
}): Value | null {
  const { call, args, name, index } = input;
  const named = call.arguments.findIndex((argument) => argument.name === name);
  if (named >= 0) return args[named] ?? null;
  const spread = call.arguments.findIndex((argument) => argument.name === '**');
  const positional = call.arguments.flatMap((argument, at) => (argument.name === null ? [at] : []));
  if (index < 0) {
    const rest = positional.flatMap((at) => args[at] ?? []);
    return rest.length === 0 ? (args[spread] ?? null) : joinValues(rest);
  }
  const at = positional[index];
  if (at !== undefined) return args[at] ?? null;
  const whole = args[spread];
  return whole === undefined ? null : readName.property(whole, name);
}

function bind(state: FunctionState, name: string, arg: Value): void {
  const parameter = state.parameters.get(name);
  if (parameter === undefined) return;
  for (const origin of arg.origins) {
    if (origin !== parameter.passage && parameter.passage.inputs.size < 400)
      parameter.passage.inputs.add(origin);
  }
  const { origins: _, ...rest } = arg;
  parameter.value = joinValues([parameter.value, { ...rest, origins: new Set() }]);
}

/** The result for this call alone: what came in through a parameter is replaced by this call's argument. */
function substitute(
  returns: Value,
  state: FunctionState,
  given: ReadonlyMap<string, Value>,
): Value {
  if (returns.origins.size === 0) return returns;
  const byPassage = new Map<Origin, Value | undefined>();
  for (const [name, { passage }] of state.parameters) byPassage.set(passage, given.get(name));
  return replace(returns, byPassage, 0);
}

function replace(
  returns: Value,
  byPassage: ReadonlyMap<Origin, Value | undefined>,
  depth: number,
): Value {
  const origins = new Set<Origin>();
  for (const origin of returns.origins) {
    if (!byPassage.has(origin)) origins.add(origin);
    else for (const own of byPassage.get(origin)?.origins ?? []) origins.add(own);
  }
  const entries =
    returns.entries === null || depth > 2
      ? null
      : new Map(
          [...returns.entries].map(([key, part]) => [key, replace(part, byPassage, depth + 1)]),
        );
  return { ...returns, origins, entries };
}
