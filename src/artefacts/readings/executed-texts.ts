import { composeView } from '../compose-view.ts';
import type { FileFormat } from '../file-format.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { codeRanges } from './code-ranges.ts';
import { readLiteral } from './read-literal.ts';

const CALL =
  /(?<![\w$])(?:exec|eval|compile|Function|runInThisContext|runInNewContext|setTimeout|setInterval|execScript)\s{0,4}\(\s{0,8}/g;
const ARGUMENT = /(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/y;
const SKIP = /\s{0,8},\s{0,8}/y;
const TRIPLE = /[rbu]{0,2}("""|''')/iy;

const MAX_TEXTS = 20;
const MIN_LENGTH = 6;

/** A program inside a program, written as a text that is then run. */
export type ExecutedText = { readonly view: TextView; readonly format: FileFormat };

/** The texts that the scripts of a view run as code. */
export function executedTexts(view: TextView, file: TextFile): ExecutedText[] {
  const found: ExecutedText[] = [];
  for (const { language, start, end } of codeRanges(view.text, file.format)) {
    if (language === 'shell') continue;
    const code = view.text.slice(start, end);
    for (const match of code.matchAll(CALL)) {
      if (found.length >= MAX_TEXTS) return found;
      const argument = readArguments(code, match.index + match[0].length);
      if (argument === null) continue;
      const place = { rawStart: start + argument.start, rawEnd: start + argument.end };
      const inner = composeView(view, 'decoded', 'literal', [{ ...place, text: argument.text }]);
      found.push({ view: inner, format: language });
    }
  }
  return found;
}

type Argument = { readonly start: number; readonly end: number; readonly text: string };

/** The longest literal among the leading literal arguments of a call. */
function readArguments(code: string, from: number): Argument | null {
  TRIPLE.lastIndex = from;
  const triple = TRIPLE.exec(code);
  if (triple !== null) {
    const start = from + triple[0].length;
    const end = code.indexOf(triple[1] ?? '', start);
    return end < 0 ? null : { start, end, text: code.slice(start, end) };
  }
  let best: Argument | null = null;
  for (let at = from, count = 0; count < 8; count += 1) {
    ARGUMENT.lastIndex = at;
    const literal = ARGUMENT.exec(code)?.[0];
    if (literal === undefined) break;
    const text = readLiteral(literal) ?? '';
    if (text.length >= Math.max(MIN_LENGTH, best?.text.length ?? 0))
      best = { start: at, end: at + literal.length, text };
    SKIP.lastIndex = at + literal.length;
    const comma = SKIP.exec(code)?.[0];
    if (comma === undefined) break;
    at += literal.length + comma.length;
  }
  return best;
}
