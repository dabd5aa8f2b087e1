import type { ParameterExpansionPart, ParameterOperation, Word, WordPart } from 'unbash';
import type { ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellValue } from './shell-value.ts';

/** Reads words: quotes, variables, substitutions, braces. */
export const shellWord = { evaluate, evaluateParts, expand };

const MAX_WORDS = 64;

function evaluate(tracing: ShellTracing, word: Word): ShellValue {
  const { parts } = word;
  return parts === undefined ? shellValue.ofText(word.value) : evaluateParts(tracing, parts);
}

function evaluateParts(tracing: ShellTracing, parts: readonly WordPart[]): ShellValue {
  return shellValue.concat(parts.map((part) => evaluatePart(tracing, part)));
}

function evaluatePart(tracing: ShellTracing, part: WordPart): ShellValue {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return shellValue.ofText(part.value);
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.length === 0 ? shellValue.ofText('') : evaluateParts(tracing, part.parts);
    case 'SimpleExpansion':
      return tracing.variable(part.text.slice(1), tracing.spanOf(part));
    case 'ParameterExpansion':
      return expandParameter(tracing, part);
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return tracing.runPart(part);
    case 'ArithmeticExpansion':
      return shellValue.unknown;
    default:
      return shellValue.ofText(part.text);
  }
}

function expandParameter(tracing: ShellTracing, part: ParameterExpansionPart): ShellValue {
  if (part.prefix === '#') return shellValue.unknown;
  const named = tracing.variable(part.parameter, tracing.spanOf(part));
  const value = part.prefix === '!' ? follow(tracing, named, part) : named;
  const element = elementOf(value, part.index?.value);
  return part.operation === undefined ? element : operate(tracing, element, part.operation);
}

/** `${!NAME}`: the variable that the variable names. */
function follow(
  tracing: ShellTracing,
  value: ShellValue,
  part: ParameterExpansionPart,
): ShellValue {
  const name = shellValue.first(value);
  return /^\w{1,64}$/.test(name) ? tracing.variable(name, tracing.spanOf(part)) : value;
}

function elementOf(value: ShellValue, index: string | undefined): ShellValue {
  if (index === undefined || !/^\d{1,4}$/.test(index)) return value;
  return value.items?.[Number(index)] ?? value;
}

function operate(
  tracing: ShellTracing,
  value: ShellValue,
  operation: ParameterOperation,
): ShellValue {
  const isSet = shellValue.isLiteral(value) && shellValue.first(value) !== '';
  switch (operation.type) {
    case 'Default': {
      const other = tracing.evaluate(operation.operand);
      if (operation.operator.endsWith('+')) return other;
      if (operation.operator.endsWith('?')) return value;
      if (isSet) return value;
      return value.origins.size > 0 ? shellValue.join(other, value) : other;
    }
    case 'Slice': {
      const from = Number(operation.offset.value);
      const length = operation.length === undefined ? undefined : Number(operation.length.value);
      if (!isSet || !Number.isInteger(from)) return shellValue.withText(value, '\0');
      return shellValue.map(value, (text) => slice(text, from, length));
    }
    case 'Replace': {
      const { pattern, replacement, operator } = operation;
      if (!isSet || pattern.value === '') return shellValue.withText(value, '\0');
      const to = shellValue.first(tracing.evaluate(replacement));
      return shellValue.map(value, (text) =>
        operator === '//' ? text.replaceAll(pattern.value, to) : text.replace(pattern.value, to),
      );
    }
    case 'CaseModification':
      return shellValue.map(value, (text) =>
        operation.operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase(),
      );
    case 'Transform':
    case 'Names':
      return value;
    default:
      return shellValue.withText(value, '\0');
  }
}

function slice(text: string, from: number, length: number | undefined): string {
  const start = from < 0 ? Math.max(0, text.length + from) : from;
  if (length === undefined || !Number.isInteger(length)) return text.slice(start);
  return length < 0 ? text.slice(start, length) : text.slice(start, start + length);
}

function expand(tracing: ShellTracing, word: Word): readonly ShellValue[] {
  const { parts } = word;
  if (parts === undefined) return [shellValue.ofText(word.value)];
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    if (only.type === 'BraceExpansion') return expandBraces(only.text);
    const items = arrayItems(tracing, only);
    if (items !== null) return items;
  }
  const value = evaluateParts(tracing, parts);
  return parts.some(isSplit) ? splitBlanks(value) : [value];
}

function isSplit({ type }: WordPart): boolean {
  return type === 'SimpleExpansion' || type === 'ParameterExpansion' || type === 'CommandExpansion';
}

/** `"$@"`, `"${ARGS[@]}"`. */
function arrayItems(tracing: ShellTracing, part: WordPart): readonly ShellValue[] | null {
  const inner = part.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part;
  if (inner?.type === 'SimpleExpansion' && /^\$[@*]$/.test(inner.text))
    return tracing.variable('@', tracing.spanOf(inner)).items ?? null;
  if (inner?.type !== 'ParameterExpansion' || !/^[@*]$/.test(inner.index?.value ?? '')) return null;
  return tracing.variable(inner.parameter, tracing.spanOf(inner)).items ?? null;
}

/** `{curl,-s,host}`; nested braces stay as they are. */
function expandBraces(text: string): readonly ShellValue[] {
  const inside = /^\{([^{}]{1,2000})\}$/.exec(text)?.[1];
  if (inside === undefined || !inside.includes(',')) return [shellValue.ofText(text)];
  return inside
    .split(',', MAX_WORDS)
    .map((item) => shellValue.ofText(item.replaceAll(/["'\\]/g, '')));
}

function splitBlanks(value: ShellValue): readonly ShellValue[] {
  const text = shellValue.first(value);
  if (!/\s/.test(text)) return text === '' && value.origins.size === 0 ? [] : [value];
  return text
    .trim()
    .split(/\s+/, MAX_WORDS)
    .map((piece) => shellValue.withText(value, piece));
}
