// Writes src/artefacts/readings/rule-words.ts: the words that rules, schemes and their examples are written with, so that
// words in disguise (misspelt, spaced, spelt with digits) are mended to the words that are looked for. Written by every
// build and never committed: it follows the rules, and two branches would always disagree about it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src/rules', 'src/behaviour'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && entry.name !== 'index.ts')
    .filter(
      ({ parentPath, name }) =>
        parentPath.startsWith('src/rules') ||
        /^(?:prose-(?!topics)|schemes-|foreign|is-deception|find-concealed|cancel-phrases)/.test(
          name,
        ),
    )
    .map(({ parentPath, name }) => join(parentPath, name)),
);
const LITERAL =
  /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:[?]\s{0,20})\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;
const LETTER = 'A-Za-zÀ-ÖØ-öø-žА-Яа-яёіїєґ';
const WORD = new RegExp(`[${LETTER}]{2,20}`, 'g');
const ENDINGS = new RegExp(
  `([${LETTER}]{3,16})\\(\\?:([${LETTER}|]{1,60})\\)(\\?)?(?![${LETTER}\\\\(\\[])`,
  'g',
);
const SKIPPED = /^(?:import|export|const|from)\b/;

const found = new Map();
for (const path of sources.sort((a, b) => (a < b ? -1 : 1))) {
  for (const [literal] of readFileSync(path, 'utf8').matchAll(LITERAL)) {
    if (/^'(?:\.{1,2}\/|node:)/.test(literal) || SKIPPED.test(literal)) continue;
    collect(literal.slice(1, -1));
  }
}

function collect(literal) {
  const text = literal
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/\\[bBsS](?:[*+?]|\{[^}]*\})?/g, ' ')
    .replaceAll(/\(\?[:=!]/g, '(?:')
    .replaceAll(/[\w.+/=-]*[\d/+=@][\w.+/=-]*/g, (part) =>
      /[\d@]|[/+=]\w/.test(part) && part.length > 14 ? ' ' : part,
    );
  for (const [, stem, endings, isOptional] of text.matchAll(ENDINGS)) {
    if (isOptional) add(stem);
    for (const ending of endings.split('|')) add(stem + ending);
  }
  for (const match of text.matchAll(WORD)) {
    const before = text.charAt(match.index - 1);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (/[)\]}\\$@]/.test(before) || /^(?:\\w|\(\?|\[|\{|@\{)/.test(after)) continue;
    if (after.startsWith('?')) add(match[0].slice(0, -1));
    add(match[0]);
  }
}

function add(word) {
  if (word.length < 3 || !/^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u.test(word)) return;
  const plain = word.toLowerCase();
  found.set(plain, (found.get(plain) ?? 0) + 1);
}

const words = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
const lines = [];
let line = '';
for (const word of words) {
  if (line.length + word.length > 114) {
    lines.push(line);
    line = '';
  }
  line += line === '' ? word : ` ${word}`;
}
lines.push(line);
writeFileSync(
  'src/artefacts/readings/rule-words.ts',
  `/** The words that rules are written with, written by \`npm run build\` and never committed. */
export const ruleWords = \`${lines.join('\n  ')}\`;
`,
);
