import type { Rewriting } from '../rewrite-view.ts';
import { rewriteMatches } from './rewrite-matches.ts';

const SHELL = '(?:sudo )?(?:\\/(?:usr\\/)?bin\\/)?(?:ba|z|da|k)?sh';
const EVAL =
  /(?<=^|[|;&(]\s{0,8})[ \t]{0,40}eval[ \t]{1,8}(?:"([^"\n]{4,4000})"|'([^'\n]{4,4000})')/gm;
const ECHO = new RegExp(
  `(?<=^|[;&(]\\s{0,8})[ \\t]{0,40}(?:echo|printf)(?: -\\w{1,3}| '%s(?:\\\\n)?'| "%s(?:\\\\n)?"){0,2}((?: '[^'\\n]{1,2000}'){1,40}| "[^"\\n]{1,4000}")[ \\t]{0,8}\\|[ \\t]{0,8}${SHELL}(?: -s?)?(?=\\s|;|$)`,
  'gm',
);
const HERE = new RegExp(
  `^[ \\t]{0,40}(?:${SHELL}|cat)(?: -\\w)?[ \\t]{0,8}<<-?[ \\t]{0,4}\\\\?['"]?(\\w{1,40})['"]?(?:[ \\t]{0,8}\\|[ \\t]{0,8}${SHELL}(?: -s?)?)?[ \\t]{0,8}$`,
  'gm',
);
const XARGS =
  /(?<=^|[;&(]\s{0,8})[ \t]{0,40}(?:echo|printf)(?: -\w{1,3}){0,2} (?:'([^'\n]{1,1000})'|"([^"\n]{1,1000})"|([^'"|;&\n]{1,400}))[ \t]{0,8}\|[ \t]{0,8}xargs((?: -[A-Za-z0-9]{1,4}(?: \{\})?){0,4}) ([\w./-]{1,40}(?: [^|;&\n]{1,300})?)/gm;
const FIND =
  /(?<=^|[|;&(]\s{0,8})[ \t]{0,40}find [^|;&\n]{1,200}? -exec(?:dir)? ([^;|&+\n]{2,600}?) (?:\\;|';'|\+)/gm;

/** Texts that are handed to a shell or to another runner, as the commands that run. */
export const foldShellRunners: readonly ((code: string) => Rewriting[])[] = [
  (code) =>
    rewriteMatches(code, EVAL, ([, double, single]) => (double ?? single ?? '').trim() || null),
  (code) => rewriteMatches(code, ECHO, ([, words]) => listOf(words ?? '')),
  foldHereDocuments,
  (code) =>
    rewriteMatches(code, XARGS, ([, single, double, bare, , command]) => {
      const words = (single ?? double ?? bare ?? '').trim();
      return command?.includes('{}') === true
        ? command.replaceAll('{}', words)
        : `${command ?? ''} ${words}`;
    }),
  (code) =>
    rewriteMatches(code, FIND, ([, command]) =>
      command === undefined || command.includes('{}') ? null : command,
    ),
];

function listOf(words: string): string {
  return [...words.matchAll(/'([^']*)'|"([^"]*)"/g)]
    .map(([, single, double]) => single ?? double ?? '')
    .join('\n');
}

/** The two lines around a document that a shell reads go; the commands stay where they are. */
function foldHereDocuments(code: string): Rewriting[] {
  const changes: Rewriting[] = [];
  for (const match of code.matchAll(HERE)) {
    if (!/sh\b/.test(match[0])) continue;
    const end = match.index + match[0].length;
    const close = code.indexOf(`\n${match[1] ?? ''}`, end);
    if (close < 0) continue;
    changes.push({ start: match.index, end, text: '' });
    changes.push({ start: close + 1, end: close + 1 + (match[1] ?? '').length, text: '' });
  }
  return changes;
}
