import { assign } from './assign.ts';
import { joinValues } from './join-values.ts';
import { noteField } from './note-field.ts';
import type { Expression } from './program.ts';
import type { Draft, Scope, Tracing, Value } from './draft.ts';
import { value } from './value.ts';

type Call = Extract<Expression, { type: 'call' }>;
type Input = {
  readonly call: Call;
  readonly receiver: Value;
  readonly args: readonly Value[];
  readonly scope: Scope;
};

const ADDS =
  /\.(?:append|add|push|unshift|extend|update|insert|set|setdefault|concat|assign|splice|appendleft)$/;
const WRITES = /(?:^|\.)(?:write|writelines|dump|writerow|writerows|print|end|writestr)$/;

/** What a call puts into its receiver: elements into collections, content into open files. */
export function mutate(tracing: Tracing, input: Input): void {
  const { call, receiver, args, scope } = input;
  if (WRITES.test(call.callee)) {
    const files = [receiver, ...args].flatMap(({ origins }) => [...origins].filter(isWrite));
    const content = joinValues(args.length === 0 ? [value.nothing] : args);
    for (const file of new Set(files))
      for (const origin of content.origins) if (origin !== file) file.inputs.add(origin);
    for (const file of new Set(files)) noteScript(file, content);
  }
  if (!ADDS.test(call.callee) || call.receiver?.type !== 'name') return;
  noteInsertion(tracing, input);
  const added = joinValues(args.map((arg, index) => noteArgument(tracing, input, arg, index)));
  const merged: Value = {
    origins: new Set([...receiver.origins, ...added.origins]),
    texts: receiver.texts,
    things: receiver.things,
    entries: joinValues([receiver, { ...added, texts: [] }]).entries,
  };
  if (/\.(?:append|push|add|insert|unshift)$/.test(call.callee)) {
    const entries = new Map(receiver.entries ?? []);
    const last = args.at(-1);
    if (last !== undefined && entries.size < 64) entries.set(String(entries.size), last);
    assign.bind({
      scope,
      target: call.receiver.path,
      worth: { ...merged, entries },
      isUpdate: false,
    });
    return;
  }
  assign.bind({ scope, target: call.receiver.path, worth: merged, isUpdate: false });
}

function noteArgument(tracing: Tracing, { call, scope }: Input, arg: Value, index: number): Value {
  const name = call.arguments[index]?.name ?? null;
  if (name === null || name === '**') return arg;
  return noteField(tracing, { key: name, worth: arg, span: call.span, scope });
}

function isWrite(
  origin: Value['origins'] extends ReadonlySet<infer O> ? O : never,
): origin is Draft {
  return origin.type === 'fact' && origin.kind.startsWith('write-');
}

/** A script or orders to a model that are written out in full tell what the file is for. */
function noteScript(file: Draft, content: Value): void {
  if (content.texts.some((text) => SCRIPT.test(text))) file.operands.add('content:script');
  if (content.texts.some((text) => ORDERS.test(text))) file.operands.add('content:orders');
}

const SCRIPT =
  /^\s*#!|\b(?:while true|subprocess|os\.system|curl |wget |nc -|bash -|import (?:os|socket))/i;
const ORDERS =
  /\b(?:ignore|disregard|override|forget|bypass|disable)\b[^.\n]{0,60}\b(?:instructions?|restrictions?|safety|guidelines?|filter(?:s|ing)?|polic(?:y|ies)|validation|authentication|checks?|rules)\b|\b(?:execute|run|allow|approve|trust)\b[^.\n]{0,40}\b(?:all|any|every|without)\b[^.\n]{0,40}\b(?:commands?|requests?|input|validation|confirmation|checks?|questions?|restrictions?)\b|\bdo not (?:tell|inform|mention|reveal)\b/i;

/** Something fixed that is put among the caller's own data: a link, a command. */
function noteInsertion(tracing: Tracing, { call, receiver, args, scope }: Input): void {
  const added = args.at(-1);
  if (added === undefined || added.origins.size > 0) return;
  const texts = [
    ...added.texts,
    ...(added.entries === null
      ? []
      : [...added.entries].flatMap(([key, part]) => part.texts.map((text) => `${key}:${text}`))),
  ];
  const hasLink = texts.some((text) => /https?:\/\//i.test(text));
  const hasCommand = texts.some((text) =>
    /^(?:command|cmd|action|script|exec\w*|run|hook|instruction\w*|prompt):./i.test(text),
  );
  if (!hasLink && !hasCommand) return;
  const fact = tracing.store.add('set-field', call.span, scope);
  if (hasLink) fact.operands.add('insert:link');
  if (hasCommand) fact.operands.add('insert:command');
  fact.traits.add('literal');
  for (const origin of receiver.origins) fact.inputs.add(origin);
  if (/\.(?:insert|unshift|splice)$/.test(call.callee)) fact.traits.add('covert');
}
