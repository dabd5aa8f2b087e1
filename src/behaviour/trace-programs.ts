import { callTraits, type CallTraits } from './call-traits.ts';
import { entryTool } from './entry-tool.ts';
import type { Fact } from './fact.ts';
import { FactStore } from './fact-store.ts';
import { findRunaways } from './find-runaways.ts';
import { joinValues } from './join-values.ts';
import { markParameters } from './mark-parameters.ts';
import { passage } from './passage.ts';
import type { Program, ProgramFunction } from './program.ts';
import { readName } from './read-name.ts';
import { traceExpression } from './trace-expression.ts';
import { traceStatements } from './trace-statements.ts';
import type {
  ClassState,
  FunctionState,
  ParameterState,
  Scope,
  TracedSource,
  Tracing,
} from './draft.ts';
import { value } from './value.ts';

const ROUNDS = 2;
const MAX_STEPS = 400_000;
const MAX_DEPTH = 200;

/** A program and the file it stands in. */
type Input = { readonly program: Program; readonly source: TracedSource };

/**
 * Follows values through the programs of an artefact: which sources (secrets, environment, arguments of tools, fetched
 * text) reach which operations. Every function is read on its own, its parameters standing for what callers hand over;
 * a first round learns what names stand for, the last one counts. The work is bounded by `MAX_STEPS`.
 */
export function tracePrograms(inputs: readonly Input[]): Fact[] {
  const store = new FactStore();
  const states = new Map<ProgramFunction, FunctionState>();
  const traits = new Map<string, CallTraits>();
  const modules = new Map<string, Scope>();
  let steps = 0;
  let depth = 0;

  const tracing: Tracing = {
    store,
    modules,
    step: () => {
      steps += 1;
      return steps <= MAX_STEPS;
    },
    evaluate: (expression, scope) => {
      if (depth >= MAX_DEPTH) return value.nothing;
      depth += 1;
      try {
        return traceExpression(tracing, expression, scope);
      } finally {
        depth -= 1;
      }
    },
    run: (body, scope) => {
      if (depth >= MAX_DEPTH) return;
      depth += 1;
      try {
        traceStatements(tracing, body, scope);
      } finally {
        depth -= 1;
      }
    },
    stateOf: (fn, scope, owner) => {
      const known = states.get(fn);
      if (known !== undefined) return known;
      const state = makeState(fn, scope, owner);
      states.set(fn, state);
      entryTool.markDecorated(tracing, state);
      return state;
    },
    enter: (state) => {
      if (steps <= MAX_STEPS) runFunction(tracing, state);
    },
    functionNamed: (callee, scope) => functionNamed(tracing, callee, scope),
    traitsOf: (callee) => {
      const known = traits.get(callee);
      if (known !== undefined) return known;
      const found = callTraits(callee);
      traits.set(callee, found);
      return found;
    },
  };

  const files = inputs.map(({ program, source }) => ({ program, scope: moduleScope(source) }));
  if (inputs.length > 1)
    for (const { scope } of files) modules.set(bareName(scope.source.file.path), scope);
  for (let round = 0; round < ROUNDS; round += 1) {
    store.forget();
    for (const state of states.values()) forget(state);
    for (const { program, scope } of files) traceStatements(tracing, program.body, scope);
    for (const state of states.values()) runFunction(tracing, state);
  }
  markParameters(store, states.values());
  findRunaways(store, states.values());
  return store.finish().sort(compareFacts);
}

function moduleScope(source: TracedSource): Scope {
  return {
    values: new Map(),
    parent: null,
    isBlock: false,
    cleared: new Map(),
    fn: null,
    source,
    gate: null,
  };
}

function makeState(fn: ProgramFunction, scope: Scope, owner: ClassState | null): FunctionState {
  const parameters = new Map<string, ParameterState>();
  const state: FunctionState = {
    fn,
    scope,
    owner,
    parameters,
    callers: new Set(),
    gates: new Set(),
    returns: value.nothing,
    returning: value.nothing,
    tool: null,
    hasCheck: false,
  };
  for (const { name } of fn.parameters)
    parameters.set(name, {
      passage: passage({ inputs: [], owner: state }),
      argument: null,
      value: value.nothing,
    });
  return state;
}

/** What earlier rounds found flowed on less knowledge; what names stand for is kept. */
function forget(state: FunctionState): void {
  state.callers.clear();
  state.gates.clear();
  for (const { passage: own, argument } of state.parameters.values()) {
    own.inputs.clear();
    if (argument !== null) own.inputs.add(argument);
  }
}

function runFunction(tracing: Tracing, state: FunctionState): void {
  const scope: Scope = {
    values: new Map(),
    parent: state.scope,
    isBlock: false,
    cleared: new Map(),
    fn: state,
    source: state.scope.source,
    gate: null,
  };
  for (const parameter of state.fn.parameters) {
    const known = state.parameters.get(parameter.name);
    if (known === undefined) continue;
    const worth = { ...known.value, origins: new Set([known.passage]) };
    const fallback =
      parameter.value === null ? null : tracing.evaluate(parameter.value, state.scope);
    scope.values.set(parameter.name, fallback === null ? worth : joinValues([worth, fallback]));
  }
  state.returning = value.nothing;
  tracing.run(state.fn.body, scope);
  state.returns = state.returning;
}

function functionNamed(tracing: Tracing, callee: string, scope: Scope): FunctionState | null {
  const [head = '', ...rest] = callee.split('.');
  const base = readName.lookUp(scope, head)?.found;
  if (base === undefined) return null;
  const found = rest.reduce((at, key) => readName.property(at, key), base);
  const thing = tracing.step() ? found.things.find(({ type }) => type === 'function') : undefined;
  return thing?.type === 'function' ? thing.state : null;
}

function bareName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function compareFacts(a: Fact, b: Fact): number {
  const [left, right] = [a.place, b.place];
  if (left.file.path !== right.file.path) return left.file.path < right.file.path ? -1 : 1;
  return left.start - right.start || left.end - right.end || (a.kind < b.kind ? -1 : 1);
}
