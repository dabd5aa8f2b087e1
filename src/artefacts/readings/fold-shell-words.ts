import type { Rewriting } from '../rewrite-view.ts';
import { readLiteral } from './read-literal.ts';
import { rewriteMatches } from './rewrite-matches.ts';
import { shellCommands } from './shell-commands.ts';

const ANSI = /\$('(?:[^'\\\n]|\\.){1,4000}')/g;
/** Quotes that are closed at once, and a backslash before a letter, inside of a word. */
const SPLIT = /(?<![\w\\'"$-])[a-z][\w.]{0,8}(?:''|""|\\(?=[a-z]))[\w.]{1,12}(?![\w'"])/g;
const SEPARATOR = /\$\{IFS[^}\n]{0,12}\}|\$IFS(?:\$\d)?/g;
const DEFAULT =
  /(?<=^|[|;&(]|\bsudo|\bthen|\bdo)([ \t]{0,40})["']?\$\{[A-Za-z_]\w{0,40}:?[-=]([\w./-]{1,40})\}["']?/gm;
const GLOB = /(?<![\w$*?])(?:\/[\w?*[\]]{1,12}){0,4}\/([\w.?*[\]]{1,12})(?=[\s"');|&]|$)/g;
const BRACES = /(?<=^|[|;&(]\s{0,8})\{([\w./-]{1,30}(?:,[^\s{},]{1,300}){1,40})\}/gm;

/** Words of a shell as they read after its quotes, defaults, patterns and braces. */
export function foldShellWords(code: string): Rewriting[] {
  return [
    ...rewriteMatches(code, ANSI, ([, literal]) => plainWord(readLiteral(literal ?? ''))),
    ...rewriteMatches(code, SPLIT, ([word]) => joinCommand(word)),
    ...rewriteMatches(code, SEPARATOR, () => ' '),
    ...rewriteMatches(code, DEFAULT, ([, blanks = '', word = '']) => blanks + word),
    ...rewriteMatches(code, GLOB, ([, name]) => findCommand(name ?? '')),
    ...rewriteMatches(code, BRACES, ([, words]) => words?.replaceAll(',', ' ') ?? null),
  ];
}

function joinCommand(word: string): string | null {
  const joined = word.replaceAll(/['"\\]/g, '');
  return shellCommands.includes(joined) ? joined : null;
}

/** A single word is joined to its neighbours; anything else keeps quotes. */
function plainWord(text: string | null): string | null {
  if (text === null) return null;
  if (/^[\w./:~@-]*$/.test(text)) return text;
  return text.includes("'") ? text : `'${text}'`;
}

/** The command that a pattern with `?`, `*` or `[…]` stands for. */
function findCommand(name: string): string | null {
  if (!/[?*[]/.test(name)) return null;
  const pattern = name
    .replaceAll('.', '\\.')
    .replaceAll(/[?]/g, '.')
    .replaceAll(/[*]/g, '.{0,12}')
    .replaceAll(/\[(?=[^\]]*$)/g, '\\[');
  if ((name.match(/\w/g) ?? []).length < 1) return null;
  try {
    const whole = new RegExp(`^(?:${pattern})$`);
    return shellCommands.find((command) => whole.test(command)) ?? null;
  } catch {
    return null; // a class that is none: the word stays as it is
  }
}
