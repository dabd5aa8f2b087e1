import type { Rewriting } from '../rewrite-view.ts';
import { rewriteMatches } from './rewrite-matches.ts';

const ASSIGNMENT =
  /(?<=^|[;&]\s{0,4})[ \t]{0,40}(?:export |local |readonly |declare )?([A-Za-z_]\w{0,40})=('[^'\n$\x60]{1,4000}'|"[^"\n$\x60]{1,4000}"|[\w./:@%+~-]{1,400})(?=\s|;|$)/gm;
const ALIAS =
  /(?<=^|[;&]\s{0,4})[ \t]{0,40}alias ([\w-]{1,40})=('[^'\n]{1,200}'|"[^"\n]{1,200}"|[\w./-]{1,80})/gm;
const FUNCTION =
  /(?<=^|[;&]\s{0,4})[ \t]{0,40}(?:function )?([A-Za-z_][\w.-]{0,40})\s{0,4}\(\)\s{0,4}\{\s{0,8}([\w./ -]{1,120}?) (?:"\$@"|\$@|"\$\*"|\$\*);?\s{0,8}\}/gm;

/** Expansions that take a text apart or put one together, or stand where a command should. */
const TRICK =
  /\$\{\w{1,40}:\d|\}\$\{\w|\$\w{1,40}\$\w|(?:^|[|;&(]|\beval)[ \t]{0,8}["']?\$\{?\w{1,40}\}?["']?(?=[ \t"']|$)/m;
const EXPANSION = /\$\{([A-Za-z_]\w{0,40})(?::(\d{1,4})(?::(\d{1,4}))?)?\}|\$([A-Za-z_]\w{0,40})/g;

function foldVariables(code: string): Rewriting[] {
  if (!TRICK.test(code)) return [];
  const values = new Map<string, string | null>();
  for (const [, name = '', value = ''] of code.matchAll(ASSIGNMENT)) {
    // what is assigned twice is not followed
    values.set(name, values.has(name) ? null : unquote(value));
  }
  if (values.size === 0) return [];
  return rewriteMatches(code, EXPANSION, ([, braced, from, length, bare]) => {
    const value = values.get(braced ?? bare ?? '') ?? null;
    if (value === null || from === undefined) return value;
    const start = Number(from);
    return value.slice(start, length === undefined ? undefined : start + Number(length));
  });
}

/** Aliases, and functions that only hand their arguments on. */
function foldAliases(code: string): Rewriting[] {
  const commands = new Map<string, string>();
  for (const [, name = '', value = ''] of code.matchAll(ALIAS)) commands.set(name, unquote(value));
  for (const [, name = '', value = ''] of code.matchAll(FUNCTION)) commands.set(name, value.trim());
  if (commands.size === 0) return [];
  const word =
    /(?<=^|[|;&(]|\bsudo|\bthen|\bdo|\belse)([ \t]{0,40})([A-Za-z_][\w.-]{0,40})(?=[ \t\n;|&)]|$)/gm;
  return rewriteMatches(code, word, ([, blanks = '', name = '']) => {
    const command = commands.get(name);
    return command === undefined ? null : blanks + command;
  });
}

function unquote(value: string): string {
  return /^['"]/.test(value) ? value.slice(1, -1) : value;
}

/** Names that stand for a command or a text. */
export const foldShellNames: readonly ((code: string) => Rewriting[])[] = [
  foldVariables,
  foldAliases,
];
