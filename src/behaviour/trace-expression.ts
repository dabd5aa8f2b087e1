import { applyConditions } from './apply-conditions.ts';
import type { SinkClass } from './fact.ts';
import { joinValues } from './join-values.ts';
import type { Expression } from './program.ts';
import { noteDescription } from './note-description.ts';
import { noteField } from './note-field.ts';
import { passage } from './passage.ts';
import { readClock } from './read-clock.ts';
import { readConditions } from './read-conditions.ts';
import { readName } from './read-name.ts';
import { traceCall } from './trace-call.ts';
import { assign } from './assign.ts';
import { entryTool } from './entry-tool.ts';
import type { Scope, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

const MAX_TEXT = 4000;
const MAX_TEXTS = 12;
const MAX_ENTRIES = 64;

type Of<T extends Expression['type']> = Extract<Expression, { type: T }>;

/** What an expression may be worth, and the operations in it. */
export function traceExpression(tracing: Tracing, expression: Expression, scope: Scope): Value {
  if (!tracing.step()) return value.nothing;
  switch (expression.type) {
    case 'constant':
      return value.ofText(expression.value);
    case 'name':
      return readName.name(tracing, expression.path, expression.span, scope);
    case 'text':
      return traceText(tracing, expression, scope);
    case 'call':
      return traceCall(tracing, expression, scope);
    case 'function':
      return value.ofThing({
        type: 'function',
        state: tracing.stateOf(expression.function, scope, null),
      });
    case 'object':
      return traceObject(tracing, expression, scope);
    case 'list':
      return traceList(tracing, expression.items, scope);
    case 'comprehension':
      return traceComprehension(tracing, expression, scope);
    case 'let': {
      const worth = tracing.evaluate(expression.value, scope);
      assign.bind({ scope, target: expression.target, worth, isUpdate: false });
      return worth;
    }
    case 'index':
      return traceIndex(tracing, expression, scope);
    case 'group':
      return traceGroup(tracing, expression, scope);
  }
}

function traceText(tracing: Tracing, expression: Of<'text'>, scope: Scope): Value {
  if (expression.parts.length === 0) return value.ofText(expression.value);
  const parts = expression.parts.map((part) => tracing.evaluate(part, scope));
  const pieces = expression.value.split('\0');
  let texts = [pieces[0] ?? ''];
  for (const [index, part] of parts.entries()) {
    const options = part.texts.length === 0 ? ['\0'] : part.texts;
    const after = pieces[index + 1] ?? '';
    texts = texts
      .flatMap((text) => options.map((option) => `${text}${option}${after}`.slice(0, MAX_TEXT)))
      .slice(0, MAX_TEXTS);
  }
  return value.make({ origins: joinValues(parts).origins, texts });
}

function traceObject(tracing: Tracing, expression: Of<'object'>, scope: Scope): Value {
  const entries = new Map<string, Value>();
  const values: Value[] = [];
  for (const { name, value: inner } of expression.entries) {
    const read = tracing.evaluate(inner, scope);
    const worth =
      name === null
        ? read
        : noteField(tracing, { key: name, worth: read, span: inner.span, scope });
    values.push(worth);
    if (name !== null) {
      if (entries.size < MAX_ENTRIES) entries.set(name, worth);
    } else {
      for (const [key, part] of worth.entries ?? [])
        if (entries.size < MAX_ENTRIES) entries.set(key, part);
    }
  }
  if (entries.has('inputSchema') || entries.has('parameters') || entries.has('input_schema'))
    noteDescription(tracing, entries.get('description'), { span: expression.span, scope });
  entryTool.markHandlers(tracing, expression, entries);
  const { origins } = joinValues(values);
  return value.make({ origins, entries });
}

function traceList(tracing: Tracing, items: readonly Expression[], scope: Scope): Value {
  const values = items.map((item) => tracing.evaluate(item, scope));
  const entries = new Map(values.slice(0, MAX_ENTRIES).map((item, index) => [String(index), item]));
  return value.make({ origins: new Set(values.flatMap(({ origins }) => [...origins])), entries });
}

function traceComprehension(
  tracing: Tracing,
  expression: Of<'comprehension'>,
  scope: Scope,
): Value {
  const inner: Scope = {
    ...scope,
    values: new Map(),
    parent: scope,
    isBlock: false,
    cleared: new Map(),
  };
  const sources = expression.loops.map(({ targets, source }) => {
    const worth = tracing.evaluate(source, inner);
    const element = value.elementOf(worth, joinValues);
    for (const target of targets) inner.values.set(target, element);
    return worth;
  });
  const conditions = expression.parts.slice(1).flatMap((part) => readConditions(part).whenTrue);
  const parts = expression.parts.map((part) => tracing.evaluate(part, inner));
  const joined = joinValues(parts.length === 0 ? sources : parts);
  const isFiltered = conditions.some(({ by }) => by === 'membership');
  if (isFiltered) return value.make({ texts: joined.texts });
  const [first = value.nothing] = parts;
  return { ...joined, entries: new Map([['0', { ...first, entries: null }]]) };
}

function traceIndex(tracing: Tracing, expression: Of<'index'>, scope: Scope): Value {
  const { object, span } = expression;
  const key = tracing.evaluate(expression.key, scope);
  const text = key.texts.length === 1 ? key.texts[0] : undefined;
  if (object.type === 'name' && /^(?:process\.env|os\.environ|environ)$/.test(object.path)) {
    const found = readName.environment(tracing, text ?? '\0', span, scope);
    for (const fact of found.origins) if (fact.type === 'fact') addAll(fact.steering, key.origins);
    return found;
  }
  if (text === 'transcript_path') {
    const fact = tracing.store.add('read-comm', span, scope);
    fact.operands.add('transcript');
    return value.ofOrigins(fact);
  }
  if (text === 'arguments' && scope.source.file.text.includes('tools/call'))
    return value.ofOrigins(tracing.store.add('tool-argument', span, scope));
  const whole = tracing.evaluate(object, scope);
  if (isReversal(expression.key, expression)) return { ...whole, texts: whole.texts.map(reverse) };
  if (text !== undefined && !text.includes('\0')) return readName.property(whole, text);
  return lookUpEntry(whole, key);
}

/** A table that is written out gives its own entries, whoever chooses the key. */
function lookUpEntry(whole: Value, key: Value): Value {
  const element = value.elementOf(whole, joinValues);
  if (whole.entries !== null && whole.entries.size > 0) return element;
  return { ...element, origins: new Set([...whole.origins, ...key.origins]) };
}

function addAll<T>(to: Set<T>, from: Iterable<T>): void {
  for (const item of from) to.add(item);
}

/** `text[::-1]`. */
function isReversal(key: Expression, whole: Expression): boolean {
  return (
    key.type === 'group' &&
    key.parts.length === 1 &&
    key.parts[0]?.type === 'group' &&
    key.parts[0].operators?.includes('-') === true &&
    whole.span.end - key.parts[0].span.end === 1
  );
}

function reverse(text: string): string {
  return [...text].toReversed().join('');
}

const COMPARES = /^(?:in|[=!]==?|[<>]=?|is|not|instanceof)$/;
const CHOOSES = /^(?:or|\|\||\?\?|if|\?|:|and|&&)$/;

/** A yes or no: what it depends on, without the value itself. */
function answerOf(origins: Value['origins']): Value {
  if (origins.size === 0) return value.nothing;
  return value.ofOrigins(passage({ inputs: origins, clears: ANSWER }));
}

const ANSWER = new Set<SinkClass>(['shell', 'code', 'query', 'path', 'url', 'size', 'content']);

/** `a if c else b`, `c ? a : b`, `c && a`: the chosen part is read where the condition holds. */
function traceParts(tracing: Tracing, expression: Of<'group'>, scope: Scope): Value[] {
  const { parts, operators = [] } = expression;
  const isPython = operators.includes('if') && parts.length === 3;
  const isTernary = operators.includes('?') && parts.length === 3;
  const isAnd =
    operators.length === 1 && /^(?:and|&&)$/.test(operators[0] ?? '') && parts.length === 2;
  const condition = parts[isPython ? 1 : 0];
  if (condition === undefined || !(isPython || isTernary || isAnd))
    return parts.map((part) => tracing.evaluate(part, scope));
  const { whenTrue, whenFalse } = readConditions(condition);
  const inside = (conditions: typeof whenTrue): Scope => {
    const block: Scope = { ...scope, parent: scope, isBlock: true, cleared: new Map() };
    applyConditions(tracing, conditions, block);
    return block;
  };
  tracing.evaluate(condition, scope);
  const chosen = parts[isPython ? 0 : 1];
  const other = isAnd ? undefined : parts[2];
  return [
    ...(chosen === undefined ? [] : [tracing.evaluate(chosen, inside(whenTrue))]),
    ...(other === undefined ? [] : [tracing.evaluate(other, inside(whenFalse))]),
  ];
}

function traceGroup(tracing: Tracing, expression: Of<'group'>, scope: Scope): Value {
  const { operators = [] } = expression;
  const values = traceParts(tracing, expression, scope);
  const only = values.length === 1 ? values[0] : undefined;
  if (only !== undefined && expression.parts.length === 1)
    return operators.includes('not') || operators.includes('!') ? answerOf(only.origins) : only;
  const joined = joinValues(values);
  const [first, second] = values;
  if (operators.some((operator) => COMPARES.test(operator))) {
    readClock.compare(expression.parts, values);
    return answerOf(joined.origins);
  }
  if (operators.length > 0 && operators.every((operator) => operator === '+'))
    return { ...joined, texts: concatenate(values), things: [] };
  if (
    operators.includes('/') &&
    first !== undefined &&
    second !== undefined &&
    (isPath(first) || isFileName(second))
  )
    return value.make({
      origins: joined.origins,
      texts: concatenate([first, value.ofText('/'), second]),
      things: first.things,
    });
  if (
    operators.includes('%') &&
    first !== undefined &&
    second !== undefined &&
    first.texts.length > 0
  )
    return value.make({ origins: joined.origins, texts: fillPercent(first.texts, second) });
  if (operators.includes('^')) {
    const fact = tracing.store.add('decrypt-unpack', expression.span, scope);
    addAll(fact.inputs, joined.origins);
    return value.make({ origins: new Set([...joined.origins, fact]) });
  }
  if (operators.includes('*')) noteSize(tracing, { expression, values, scope });
  if (operators.includes('*') && (first?.entries ?? null) !== null) return { ...joined, texts: [] };
  const isChoice = operators.length === 0 || operators.some((operator) => CHOOSES.test(operator));
  return isChoice ? joined : value.make({ origins: joined.origins });
}

/** `[0] * n`, `'x' * n` where somebody else chooses `n`. */
function noteSize(
  tracing: Tracing,
  input: {
    readonly expression: Of<'group'>;
    readonly values: readonly Value[];
    readonly scope: Scope;
  },
): void {
  const { expression, values, scope } = input;
  const isSequence = expression.parts.some(
    (part) => part.type === 'list' || (part.type === 'text' && part.parts.length === 0),
  );
  const steering = values.flatMap(({ origins }) => [...origins]);
  if (!isSequence || steering.length === 0) return;
  const fact = tracing.store.add('use-resources', expression.span, scope);
  fact.operands.add('steered');
  addAll(fact.steering, steering);
}

function isPath({ texts, things }: Value): boolean {
  return (
    texts.length > 0 ||
    things.some(
      (thing) => thing.type === 'external' && /(?:Path|home|cwd|parent)\b/.test(thing.path),
    )
  );
}

/** What a number is divided by is no file name. */
function isFileName({ texts }: Value): boolean {
  return texts.length > 0 && texts.every((text) => /^[A-Za-z.][\w .\-/]{1,80}$/.test(text));
}

function concatenate(values: readonly Value[]): string[] {
  if (values.every(({ texts }) => texts.length === 0)) return [];
  let made = [''];
  for (const { texts } of values) {
    const options = texts.length === 0 ? ['\0'] : texts;
    made = made
      .flatMap((start) => options.map((end) => `${start}${end}`.slice(0, MAX_TEXT)))
      .slice(0, MAX_TEXTS);
  }
  return made;
}

function fillPercent(texts: readonly string[], filler: Value): string[] {
  const parts = filler.entries === null ? [filler] : [...filler.entries.values()];
  let next = 0;
  return texts.map((text) =>
    text.replaceAll(/%[sdrif]/g, () => parts[next++]?.texts[0] ?? '\0').slice(0, MAX_TEXT),
  );
}
