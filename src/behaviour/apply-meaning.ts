import type { CallMeaning } from './call-meaning.ts';
import type { FactKind } from './fact.ts';
import { joinValues } from './join-values.ts';
import type { Expression } from './program.ts';
import { readCall } from './read-call.ts';
import type { Draft, Origin, Scope, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

type Call = Extract<Expression, { type: 'call' }>;
type Input = {
  readonly call: Call;
  readonly meaning: CallMeaning;
  readonly receiver: Value;
  readonly args: readonly Value[];
  readonly scope: Scope;
};

const SHELL_WORD =
  /^\s*(?:\S{0,60}\/)?(?:(?:ba|z|da|k|fi)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|python[\d.]{0,5}|node|perl|ruby|php|osascript|env\s+\S{1,20})\s+(?:-\w+\s+)*?(?:-l?i?c|\/c|-e|-Command|-EncodedCommand|-r)\s(?!\s*start\b)/i;
const UPLOADER =
  /\b(?:curl|wget|nc|ncat|netcat|scp|rsync|ftp|Invoke-(?:WebRequest|RestMethod)|iwr|irm)\b/i;
const SQL =
  /\b(?:select|insert|update|delete|drop|create|alter|pragma|merge|replace|where|exec|truncate|attach|union|from|values)\b/i;
const DATABASE =
  /cursor|conn|\bdb\b|database|sql|session|engine|pool|client|query|psycopg|sqlite|pg|mysql|knex/i;

/** Turns a call that has a meaning into facts; the origins of its result, or null where the meaning does not hold here. */
export function applyMeaning(tracing: Tracing, input: Input): ReadonlySet<Origin> | null {
  const { call, meaning, receiver, args, scope } = input;
  if (meaning.fixed !== undefined) {
    const fact = tracing.store.add(meaning.kind, call.span, scope);
    fact.operands.add(meaning.fixed);
    for (const trait of meaning.traits ?? []) fact.traits.add(trait);
    return new Set([fact]);
  }
  const target = readCall.operandOf(call, meaning);
  const operand = withArguments(input, target === null ? value.nothing : worthOf(input, target));
  if (!holds(input, operand)) return null;
  const texts = operandTexts(operand);
  const kind = readCall.refineKind(call, meaning, texts);
  const fact = tracing.store.add(kind, call.span, scope);
  for (const text of texts.slice(0, 12)) fact.operands.add(text);
  addTraits({ fact, call, meaning, operand, target });
  for (const origin of operand.origins) fact.steering.add(origin);
  const all = joinValues([receiver, ...args]);
  addInputs(fact, TAKES_ALL.has(kind) ? all : operand);
  if (
    all.origins.size > 0 &&
    [...all.origins].some((origin) => origin.type === 'fact' && origin.kind === 'encode')
  )
    fact.traits.add('encoded');
  if (
    kind === 'exec-local' &&
    operand.origins.size > 0 &&
    texts.some((text) => UPLOADER.test(text))
  )
    addUpload(tracing, input, operand);
  if (kind === 'read-file' && /copy|move|rename|cp|symlink/.test(call.callee))
    addDestination(tracing, input, fact);
  if (kind === 'query-database') addStore(fact, receiver);
  return resultOf(fact, all);
}

/** A command that uploads is both: run, and sent. */
function addUpload(tracing: Tracing, { call, scope }: Input, operand: Value): void {
  const sent = tracing.store.add('net-post', call.span, scope);
  for (const text of operandTexts(operand).slice(0, 4)) sent.operands.add(text);
  addInputs(sent, operand);
}

/** `spawn('curl', ['-d', data])`: the words of the list belong to the command. */
function withArguments({ meaning, call, args }: Input, program: Value): Value {
  const list = args[1]?.entries;
  if (meaning.kind !== 'exec-local' || list == null || !list.has('0')) return program;
  if (program.texts.length !== 1 || !/(?:spawn|execFile|fork)\w*$/.test(call.callee))
    return program;
  const words = [...list.values()].map(({ texts }) => texts[0] ?? '\0');
  return joinValues([
    { ...program, texts: [] },
    value.make({
      origins: args[1]?.origins ?? new Set(),
      texts: [[program.texts[0] ?? '', ...words].join(' ').slice(0, 4000)],
    }),
  ]);
}

/** What is queried comes from the file that was opened as a database. */
function addStore(fact: Draft, receiver: Value): void {
  for (const origin of receiver.origins)
    if (origin.type === 'fact' && origin.kind.startsWith('read-')) fact.inputs.add(origin);
}

/** Names are shared: what runs a query must look like one, what formats must be given a foreign text. */
function holds({ call, meaning, receiver }: Input, operand: Value): boolean {
  switch (meaning.kind) {
    case 'query-database':
      return (
        operand.texts.some((text) => SQL.test(text)) ||
        (operand.origins.size > 0 &&
          DATABASE.test(call.callee) &&
          !/^(?:sqlalchemy\.)?text$/.test(call.callee))
      );
    case 'format-text':
      return receiver.texts.length === 0 && receiver.origins.size > 0;
    case 'render-template':
      return !/^string\./.test(call.callee);
    case 'deserialise':
      return !isSafeLoader(call);
    case 'decrypt-unpack':
      // a letter that is written out as a number is folded
      return !/^(?:chr|String\.from\w+)$/.test(call.callee) || operand.texts.length === 0;
    case 'match-pattern':
      return operand.origins.size > 0;
    default:
      return true;
  }
}

function isSafeLoader(call: Call): boolean {
  if (!/load/.test(call.callee)) return false;
  return (
    call.arguments.some(
      ({ name, value: inner }) =>
        (inner.type === 'name' && /Safe|Base|CSafe/.test(inner.path)) ||
        ((name === 'weights_only' || name === 'safe_mode') &&
          inner.type === 'constant' &&
          /^true$/i.test(inner.value)),
    ) ||
    (/^(?:np|numpy)\.load$/.test(call.callee) &&
      !call.arguments.some(({ name }) => name === 'allow_pickle'))
  );
}

function worthOf({ call, receiver, args }: Input, target: Expression): Value {
  const index = call.arguments.findIndex((argument) => argument.value === target);
  return index < 0 ? receiver : (args[index] ?? value.nothing);
}

/** A list of words counts as the command line it makes. */
function operandTexts(operand: Value): readonly string[] {
  if (operand.texts.length > 0 || operand.entries === null || !operand.entries.has('0'))
    return operand.texts;
  return [
    [...operand.entries.values()]
      .map(({ texts }) => texts[0] ?? '\0')
      .join(' ')
      .slice(0, 4000),
  ];
}

function addTraits(input: {
  readonly fact: Draft;
  readonly call: Call;
  readonly meaning: CallMeaning;
  readonly operand: Value;
  readonly target: Expression | null;
}): void {
  const { fact, call, meaning, operand, target } = input;
  const texts = operandTexts(operand);
  for (const trait of readCall.traitsOf(call, meaning)) fact.traits.add(trait);
  if (texts.length > 0 && texts.every((text) => !text.includes('\0'))) fact.traits.add('literal');
  if (operand.origins.size > 0) fact.traits.add('interpolated');
  if (operand.things.some((thing) => thing.type === 'external' && NORMALISED.test(thing.path)))
    fact.traits.add('guarded');
  if (texts.some((text) => /^[^\0]{1,400}\/[^\0]*\0/.test(text) && !/^[a-z]{2,8}:\/\//i.test(text)))
    fact.traits.add('below-folder');
  if (fact.kind !== 'exec-local') return;
  if (texts.some((text) => SHELL_WORD.test(text))) fact.traits.add('shell');
  const isList = target?.type === 'list' || operand.entries?.has('0') === true;
  const program = isList ? operand.entries?.get('0') : operand;
  if (
    program !== undefined &&
    program.origins.size > 0 &&
    (program.texts.length === 0 || program.texts.some((text) => text.startsWith('\0')))
  )
    fact.traits.add('any-program');
}

const NORMALISED = /(?:realpath|\.resolve)\(\)$/;

function addDestination(tracing: Tracing, { call, args, scope }: Input, source: Draft): void {
  const destination = args[1];
  if (destination === undefined) return;
  const kind = readCall.refineKind(call, { kind: 'write-file', operand: 1 }, destination.texts);
  const fact = tracing.store.add(kind, call.span, scope);
  for (const text of destination.texts) fact.operands.add(text);
  for (const origin of destination.origins) fact.steering.add(origin);
  addInputs(fact, destination);
  fact.inputs.add(source);
}

/** Operations that carry off whatever they are given; the others act on their operand alone. */
const TAKES_ALL: ReadonlySet<FactKind> = new Set([
  'net-post',
  'net-get',
  'msg-send',
  'encode',
  'decrypt-unpack',
  'write-file',
  'write-agent-config',
  'write-os-persist',
  'write-log',
  'dns',
  'render-template',
  'format-text',
]);

/** Of what is fetched, read or run only the answer travels on; encoders and the like pass their input on too. */
function resultOf(fact: Draft, all: Value): ReadonlySet<Origin> {
  const isAnswer =
    /^(?:net-|read-|query-|exec-|dns|open-path|write-log|match-pattern|load-module|msg-send)/.test(
      fact.kind,
    );
  return isAnswer ? new Set([fact]) : new Set([...all.origins, fact]);
}

function addInputs(fact: Draft, given: Value): void {
  for (const origin of given.origins) if (origin !== fact) fact.inputs.add(origin);
}
