import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { codeRanges } from './code-ranges.ts';
import { foldShellNames } from './fold-shell-names.ts';
import { foldShellRunners } from './fold-shell-runners.ts';
import { foldShellWords } from './fold-shell-words.ts';

/** Signs of a command that is not written as it runs; nothing else is looked at. */
const WORTH =
  /\$'|[a-z](?:''|""|\\[a-z])[a-z]?|IFS|\$\{\w{1,40}:?[-=:]|\/[\w?*[\]]{0,12}[?*[][\w?*[\]]{0,12}(?=[\s"'])|\{\w[\w./-]{0,30},[^\s{}]{1,300}\}|\balias\s|\(\)\s{0,4}\{|\}\$\{|^\s{0,20}\$\{?\w+\}?[ \t]|\beval\b|\bxargs\s|-exec\s|<<-?\s{0,4}\\?['"]?\w+|\|\s{0,4}(?:sudo\s)?(?:ba|z|da)?sh\b/m;

type Pass = (code: string) => Rewriting[];

const passes: readonly Pass[] = [
  foldShellWords,
  ...foldShellNames,
  foldShellWords,
  ...foldShellRunners,
  foldShellRunners[0] ?? (() => []),
];

/** Shell code with quotes inside of words, patterns, variables, aliases and other runners written as the command they run. */
export function foldShell(view: TextView, file: TextFile): TextView | null {
  if (!codeRanges(view.text, file.format).some(({ language }) => language === 'shell')) return null;
  if (!WORTH.test(view.text)) return null;
  let folded: TextView | null = null;
  for (const pass of passes) folded = runPass(folded ?? view, file, pass) ?? folded;
  return folded;
}

function runPass(view: TextView, file: TextFile, pass: Pass): TextView | null {
  const changes = codeRanges(view.text, file.format).flatMap(({ language, start, end }) =>
    language === 'shell'
      ? pass(view.text.slice(start, end)).map((change) => ({
          start: start + change.start,
          end: start + change.end,
          text: change.text,
        }))
      : [],
  );
  return rewriteView(view, changes);
}
