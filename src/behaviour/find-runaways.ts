import type { Expression, ProgramFunction, Statement } from './program.ts';
import type { FactStore } from './fact-store.ts';
import type { FunctionState } from './draft.ts';

type Span = Statement['span'];
type Found = { readonly span: Span; readonly what: string };

/** Numbers of bytes or rounds that no ordinary tool needs. */
const HUGE = 5_000_000;
const GROWS = /\.(?:append|extend|push|add|insert|unshift|concat)$/;
const SPAWNS =
  /(?:^|\.)(?:Thread|Process|Popen|fork|spawn|Worker|submit|start|create_task|exec|system)$/;
const SENDS = /^(?:requests|httpx|axios|urllib)\.|^fetch$/;
const WAITS = /sleep|input|readline|recv|accept|wait|listen|poll|get_message|next|read|queue|get$/i;

/** Use of memory, threads or the stack that nothing in the program ends. */
export function findRunaways(store: FactStore, states: Iterable<FunctionState>): void {
  const all = [...states];
  const byName = new Map(
    all.flatMap((state) => (state.fn.name === null ? [] : [[state.fn.name, state]])),
  );
  for (const state of all) {
    const found = [
      ...endlessRecursion(state.fn, byName),
      ...inBody(state.fn.body, { fn: state.fn, byName }),
    ];
    for (const { span, what } of found) {
      const fact = store.add('use-resources', span, { ...state.scope, fn: state, gate: null });
      fact.operands.add(what);
    }
  }
}

/** Calls itself, directly or through another, before anything could end it. */
function endlessRecursion(
  fn: ProgramFunction,
  byName: ReadonlyMap<string, FunctionState>,
): Found[] {
  if (fn.name === null) return [];
  const seen = new Set([fn.name]);
  let frontier: readonly ProgramFunction[] = [fn];
  for (let step = 0; step < 3; step += 1) {
    const calls = frontier.flatMap(certainCalls);
    const self = calls.find(({ callee }) => callee === fn.name);
    if (self !== undefined) return [{ span: fn.span, what: 'recursion' }];
    frontier = calls.flatMap(({ callee }) => {
      const next = byName.get(callee);
      if (next === undefined || seen.has(callee)) return [];
      seen.add(callee);
      return [next.fn];
    });
  }
  return [];
}

type Call = Extract<Expression, { type: 'call' }>;

/** Calls that happen on every way through a function, up to the first branch. */
function certainCalls(fn: ProgramFunction): Call[] {
  const calls: Call[] = [];
  for (const statement of fn.body) {
    if (statement.type === 'block') break;
    if (statement.type === 'assign' || statement.type === 'expression')
      collectCertain(statement.value, calls);
    if (statement.type === 'return') {
      if (statement.value !== null) collectCertain(statement.value, calls);
      break;
    }
    if (statement.type === 'exit' || statement.type === 'yield') break;
  }
  return calls.map((call) => ({
    ...call,
    callee: call.callee.replace(/^(?:self|cls|this)\./, ''),
  }));
}

function collectCertain(expression: Expression, calls: Call[]): void {
  if (expression.type === 'call') {
    if (expression.receiver?.type === 'call') collectCertain(expression.receiver, calls);
    expression.arguments.forEach(({ value }) => collectCertain(value, calls));
    if (expression.receiver === null || /^(?:self|cls|this)\.\w+$/.test(expression.callee))
      calls.push(expression);
  } else if (expression.type === 'group') {
    const mayStop =
      expression.operators?.some((operator) =>
        /^(?:if|and|or|\?|&&|\|\||\?\?|await)$/.test(operator),
      ) === true;
    if (!mayStop) expression.parts.forEach((part) => collectCertain(part, calls));
  } else if (expression.type === 'text')
    expression.parts.forEach((part) => collectCertain(part, calls));
}

type Around = {
  readonly fn: ProgramFunction;
  readonly byName: ReadonlyMap<string, FunctionState>;
};

function inBody(body: readonly Statement[], around: Around, depth = 0): Found[] {
  if (depth > 20) return [];
  const spawned = depth === 0 ? startsItself(body, around.fn) : [];
  return body.flatMap((statement, index): Found[] => {
    if (index === 0 && spawned.length > 0) return spawned;
    if (statement.type === 'block') {
      const inner = statement.bodies.flatMap((part) => inBody(part, around, depth + 1));
      return [...ofLoop(statement, around), ...inner];
    }
    if (
      statement.type !== 'assign' &&
      statement.type !== 'expression' &&
      statement.type !== 'return'
    )
      return [];
    return statement.value === null ? [] : ofValue(statement.value);
  });
}

function ofLoop(block: Extract<Statement, { type: 'block' }>, around: Around): Found[] {
  const { span } = block;
  const body = block.bodies.flat();
  if (block.keyword === 'while' && isAlways(block.head)) {
    const calls = callsIn(body);
    const ends = hasExit(body) || calls.some(({ callee }) => WAITS.test(callee));
    if (
      !ends &&
      (grows(body) ||
        calls.some(({ callee }) => GROWS.test(callee) || SPAWNS.test(callee) || SENDS.test(callee)))
    )
      return [{ span, what: 'endless-loop' }];
    return !ends && isBusy(calls, around) ? [{ span, what: 'busy-loop' }] : [];
  }
  if (block.keyword !== 'for') return [];
  const rounds = roundsOf(block.head);
  if (rounds >= HUGE && (grows(body) || callsIn(body).some(({ callee }) => GROWS.test(callee))))
    return [{ span, what: 'huge-loop' }];
  if (body.some((statement) => isMultiplied(statement))) return [{ span, what: 'doubling' }];
  return [];
}

/** A loop that only calls functions of the program itself, none of which waits or leaves. */
function isBusy(calls: readonly Call[], { byName }: Around): boolean {
  return calls.every(({ callee }) => {
    const inner = byName.get(callee.replace(/^(?:self|this)\./, ''));
    if (inner === undefined) return false;
    return callsIn(inner.fn.body).length === 0 && !raises(inner.fn.body);
  });
}

function raises(body: readonly Statement[]): boolean {
  return body.some((statement) => statement.type === 'exit' || statement.type === 'yield');
}

/** `def f(): Thread(target=f).start()`: each run starts the next. */
function startsItself(body: readonly Statement[], fn: ProgramFunction): Found[] {
  if (fn.name === null) return [];
  const call = callsIn(body).find(
    ({ callee, arguments: args }) =>
      SPAWNS.test(callee) &&
      args.some(
        ({ name, value }) => name !== 'args' && value.type === 'name' && value.path === fn.name,
      ),
  );
  return call === undefined ? [] : [{ span: call.span, what: 'spawns-itself' }];
}

/** `data = [data] * 100`, `s = s + s`, `s *= 10` in a loop: grows by a factor each round. */
function isMultiplied(statement: Statement): boolean {
  if (statement.type !== 'assign') return false;
  const [target] = statement.targets;
  const { value } = statement;
  if (target === undefined || value.type !== 'group') return false;
  const holds = (part: Expression): boolean =>
    part.type === 'list' && part.items.some((item) => item.type === 'name' && item.path === target);
  if (value.operators?.includes('*') === true) return value.parts.some(holds);
  return (
    value.operators?.includes('+') === true &&
    value.parts.length > 1 &&
    value.parts.every((part) => part.type === 'name' && part.path === target)
  );
}

function ofValue(expression: Expression): Found[] {
  return flatten(expression, 40).flatMap((part): Found[] => {
    if (part.type === 'group' && part.operators?.includes('*') === true) {
      const isSequence = part.parts.some((item) => item.type === 'list' || item.type === 'text');
      const size = Math.max(...part.parts.map(numberOf));
      return isSequence && size >= HUGE ? [{ span: part.span, what: 'huge-value' }] : [];
    }
    if (part.type !== 'call') return [];
    const [first] = part.arguments;
    const size = first === undefined ? 0 : numberOf(first.value);
    if (/setrecursionlimit$/.test(part.callee) && size >= 100_000)
      return [{ span: part.span, what: 'recursion-limit' }];
    if (
      /^(?:Buffer\.alloc\w*|bytearray|Array|\.?\w*\.repeat)$/.test(part.callee) &&
      size >= HUGE * 20
    )
      return [{ span: part.span, what: 'huge-value' }];
    return [];
  });
}

function flatten(expression: Expression, budget: number): Expression[] {
  const found: Expression[] = [];
  const queue: Expression[] = [expression];
  for (let next = queue.pop(); next !== undefined && found.length < budget; next = queue.pop()) {
    found.push(next);
    if (next.type === 'call')
      queue.push(
        ...next.arguments.map(({ value }) => value),
        ...(next.receiver === null ? [] : [next.receiver]),
      );
    else if (next.type === 'group' || next.type === 'comprehension' || next.type === 'text')
      queue.push(...next.parts);
    else if (next.type === 'list') queue.push(...next.items);
    else if (next.type === 'let') queue.push(next.value);
  }
  return found;
}

function callsIn(body: readonly Statement[], depth = 0): Call[] {
  if (depth > 10) return [];
  return body.flatMap((statement): Call[] => {
    if (statement.type === 'block')
      return [
        ...(statement.head === null ? [] : callsOf(statement.head)),
        ...statement.bodies.flatMap((part) => callsIn(part, depth + 1)),
      ];
    if (statement.type === 'function' || statement.type === 'class') return [];
    return statement.value === null ? [] : callsOf(statement.value);
  });
}

function callsOf(expression: Expression): Call[] {
  return flatten(expression, 60).filter((part) => part.type === 'call');
}

function grows(body: readonly Statement[]): boolean {
  return body.some((statement) =>
    statement.type === 'block'
      ? statement.bodies.some(grows)
      : statement.type === 'assign' && statement.isUpdate && statement.value.type !== 'constant',
  );
}

function hasExit(body: readonly Statement[], depth = 0): boolean {
  if (depth > 20) return true;
  return body.some((statement) => {
    if (statement.type === 'return' || statement.type === 'yield') return true;
    if (statement.type === 'exit') return statement.keyword !== 'continue';
    return statement.type === 'block' && statement.bodies.some((part) => hasExit(part, depth + 1));
  });
}

function isAlways(head: Expression | null): boolean {
  const inner = head?.type === 'group' && head.parts.length === 1 ? head.parts[0] : head;
  return inner?.type === 'constant' && /^(?:true|1)$/i.test(inner.value);
}

function roundsOf(head: Expression | null): number {
  const inner = head?.type === 'group' && head.parts.length === 1 ? head.parts[0] : head;
  if (inner?.type !== 'call' || inner.callee !== 'range') return 0;
  return Math.max(0, ...inner.arguments.map(({ value }) => numberOf(value)));
}

/** `10000000`, `10 ** 9`, `1024 * 1024 * 512`. */
function numberOf(expression: Expression): number {
  if (expression.type === 'constant') return Number(expression.value.replaceAll('_', '')) || 0;
  if (expression.type !== 'group') return 0;
  const numbers = expression.parts.map(numberOf);
  if (expression.operators?.includes('**') === true) return (numbers[0] ?? 0) ** (numbers[1] ?? 1);
  if (expression.operators?.every((operator) => operator === '*') === true)
    return numbers.reduce((a, b) => a * b, 1);
  return 0;
}
