import { applyConditions } from './apply-conditions.ts';
import { assign } from './assign.ts';
import { joinValues } from './join-values.ts';
import { markDiscarded } from './mark-discarded.ts';
import { noteDescription } from './note-description.ts';
import { noteField } from './note-field.ts';
import type { Expression, Statement } from './program.ts';
import { readConditions } from './read-conditions.ts';
import type { ClassState, Draft, FunctionState, Scope, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

type Of<T extends Statement['type']> = Extract<Statement, { type: T }>;

/** Follows the statements of a body in order, after its functions and classes are known. */
export function traceStatements(tracing: Tracing, body: readonly Statement[], scope: Scope): void {
  for (const statement of body) declare(tracing, statement, scope);
  for (const statement of body) {
    if (!tracing.step()) return;
    traceStatement(tracing, statement, scope);
  }
}

function declare(tracing: Tracing, statement: Statement, scope: Scope): void {
  if (statement.type === 'function') {
    const state = tracing.stateOf(statement.function, scope, null);
    const { name } = statement.function;
    if (name !== null) scope.values.set(name, value.ofThing({ type: 'function', state }));
  }
}

function traceStatement(tracing: Tracing, statement: Statement, scope: Scope): void {
  switch (statement.type) {
    case 'assign':
      traceAssign(tracing, statement, scope);
      return;
    case 'expression': {
      const worth = tracing.evaluate(statement.value, scope);
      markDiscarded(worth, statement.value);
      applyConditions(tracing, readConditions(statement.value).whenTrue, scope);
      return;
    }
    case 'return':
    case 'yield':
      traceReturn(tracing, statement.value, statement.span, scope);
      return;
    case 'exit':
      if (statement.value !== null) traceRaise(tracing, statement.value, scope);
      return;
    case 'function':
      return;
    case 'class':
      traceClass(tracing, statement, scope);
      return;
    case 'block':
      traceBlock(tracing, statement, scope);
  }
}

function traceAssign(tracing: Tracing, statement: Of<'assign'>, scope: Scope): void {
  const { targets, isUpdate } = statement;
  const whole = tracing.evaluate(statement.value, scope);
  const [only] = targets;
  if (statement.key !== null && only !== undefined) {
    const [key] = tracing.evaluate(statement.key, scope).texts;
    const known = key === undefined || key.includes('\0') ? null : key;
    const worth =
      known === null
        ? whole
        : noteField(tracing, { key: known, worth: whole, span: statement.span, scope });
    assign.entry({ scope, target: only, key: known, worth });
    return;
  }
  for (const [index, target] of targets.entries()) {
    const part = statement.isUnpacked
      ? (whole.entries?.get(String(index)) ?? value.elementOf(whole, joinValues))
      : whole;
    const name = target.slice(target.lastIndexOf('.') + 1);
    const worth = target.includes('.')
      ? noteField(tracing, { key: name, worth: part, span: statement.span, scope })
      : part;
    if (/\.(?:__doc__|description)$/.test(target))
      noteDescription(tracing, worth, { span: statement.span, scope });
    assign.bind({ scope, target, worth, isUpdate });
  }
}

function traceReturn(
  tracing: Tracing,
  returned: Expression | null,
  span: Statement['span'],
  scope: Scope,
): void {
  if (returned === null) return;
  const worth = tracing.evaluate(returned, scope);
  const { fn } = scope;
  if (fn === null) return;
  const { whenTrue, whenFalse } = readConditions(returned);
  if (whenTrue.length + whenFalse.length > 0) fn.hasCheck = true;
  fn.returning = joinValues([fn.returning, worth]);
  if (fn.tool === null) return;
  giveBack(tracing, worth, { span, scope });
}

/** What a tool returns, or says in an error, is read by the model. */
function giveBack(
  tracing: Tracing,
  worth: Value,
  at: { readonly span: Statement['span']; readonly scope: Scope },
): void {
  const fact = tracing.store.add('return-result', at.span, at.scope);
  for (const text of textsIn(worth).slice(0, 12)) fact.operands.add(text);
  for (const origin of worth.origins) fact.inputs.add(origin);
}

/** The texts of a value and of its parts: `{ content: [{ type: 'text', text }] }`. */
function textsIn({ texts, entries }: Value, depth = 0): readonly string[] {
  if (entries === null || depth > 4) return texts;
  return [...texts, ...[...entries.values()].flatMap((part) => textsIn(part, depth + 1))];
}

function traceRaise(tracing: Tracing, raised: Expression, scope: Scope): void {
  const worth = tracing.evaluate(raised, scope);
  if (scope.fn !== null && scope.fn.tool !== null && worth.origins.size > 0)
    giveBack(tracing, worth, { span: raised.span, scope });
}

function traceClass(tracing: Tracing, statement: Of<'class'>, scope: Scope): void {
  const known = scope.values.get(statement.name)?.things.find(({ type }) => type === 'class');
  const state: ClassState =
    known?.type === 'class'
      ? known.state
      : {
          name: statement.name,
          bases: statement.bases.map((base) => tracing.evaluate(base, scope)),
          methods: new Map<string, FunctionState>(),
          fields: new Map<string, Value>(),
        };
  scope.values.set(statement.name, value.ofThing({ type: 'class', state }));
  const inner: Scope = {
    ...scope,
    values: new Map(),
    parent: scope,
    isBlock: false,
    cleared: new Map(),
  };
  for (const member of statement.body) {
    if (member.type === 'function') {
      const method = tracing.stateOf(member.function, inner, state);
      if (member.function.name !== null) state.methods.set(member.function.name, method);
    } else traceStatement(tracing, member, inner);
  }
  for (const [name, worth] of inner.values) state.fields.set(name, worth);
  const instance = value.ofThing({ type: 'instance', state });
  for (const name of ['self', 'cls', 'this']) inner.values.set(name, instance);
}

function traceBlock(tracing: Tracing, statement: Of<'block'>, scope: Scope): void {
  const { head, targets, bodies, keyword } = statement;
  const worth = head === null ? value.nothing : tracing.evaluate(head, scope);
  const bound = keyword === 'for' ? value.elementOf(worth, joinValues) : worth;
  for (const target of targets) assign.bind({ scope, target, worth: bound, isUpdate: false });
  if (keyword === 'if' || keyword === 'while') {
    traceBranches(tracing, { statement, worth, scope });
    return;
  }
  if (keyword === 'for') noteRounds(tracing, statement, scope);
  for (const body of bodies) tracing.run(body, { ...scope, parent: scope, isBlock: true });
}

/** `for _ in range(n)` where the model chooses `n` and each round costs memory, threads or traffic. */
function noteRounds(tracing: Tracing, { head, span }: Of<'block'>, scope: Scope): void {
  const call = head?.type === 'group' && head.parts.length === 1 ? head.parts[0] : head;
  if (call?.type !== 'call' || call.callee !== 'range') return;
  const limit = joinValues(
    call.arguments.map((argument) => tracing.evaluate(argument.value, scope)),
  );
  const { file } = scope.source;
  if (limit.origins.size === 0 || !COSTLY.test(file.text.slice(span.start, span.end))) return;
  const fact = tracing.store.add('use-resources', call.span, scope);
  fact.operands.add('steered');
  for (const origin of limit.origins) fact.steering.add(origin);
}

const COSTLY =
  /\b(?:Thread|Process|Popen|submit|create_task)\s?\(|\.(?:append|extend|push)\s?\(|\b(?:requests|httpx)\.|\bfetch\s?\(/;

/** Checks hold in the branch they guard; after the block, where the other branch leaves. */
function traceBranches(
  tracing: Tracing,
  input: { readonly statement: Of<'block'>; readonly worth: Value; readonly scope: Scope },
): void {
  const { statement, worth, scope } = input;
  const { head, bodies } = statement;
  const { whenTrue, whenFalse } =
    head === null ? { whenTrue: [], whenFalse: [] } : readConditions(head);
  const gate = statement.keyword === 'if' ? gateOf(tracing, statement, worth, scope) : null;
  for (const [index, body] of bodies.entries()) {
    const inner: Scope = {
      ...scope,
      parent: scope,
      isBlock: true,
      cleared: new Map(),
      gate: gate === null || index > 0 ? scope.gate : gate,
    };
    applyConditions(tracing, index === 0 ? whenTrue : whenFalse, inner);
    tracing.run(body, inner);
  }
  const [first = [], ...others] = bodies;
  if (leaves(first)) applyConditions(tracing, whenFalse, scope);
  if (leaves(first) && gate !== null && bodies.length === 1) scope.gate ??= gate;
  if (others.length > 0 && others.every(leaves)) applyConditions(tracing, whenTrue, scope);
}

function leaves(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  if (last === undefined) return false;
  if (last.type === 'return' || last.type === 'exit') return true;
  return (
    last.type === 'expression' &&
    last.value.type === 'call' &&
    /^(?:sys\.exit|exit|quit|process\.exit|os\._exit)$/.test(last.value.callee)
  );
}

/** What a branch waits for, where that is more than a constant. */
function gateOf(
  tracing: Tracing,
  statement: Of<'block'>,
  worth: Value,
  scope: Scope,
): Draft | null {
  if (worth.origins.size === 0 || statement.head === null) return null;
  const gate = tracing.store.add('trigger-gate', statement.head.span, scope);
  for (const origin of worth.origins) gate.inputs.add(origin);
  return gate;
}
