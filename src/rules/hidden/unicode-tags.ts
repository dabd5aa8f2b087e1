import type { TextFile } from '../../artefacts/text-file.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

const run = /(?:\udb40[\udc00-\udc7f])+/g;
/** Flags of regions: a black flag, lower-case tag letters and digits, the cancel tag. */
const flag = /^(?:\udb40[\udc30-\udc39\udc61-\udc7a]){4,6}\udb40\udc7f$/;
const FLAG_BASE = '\ud83c\udff4';

export const unicodeTags = defineRule({
  reads: 'artefact',
  id: 'hidden/unicode-tags',
  title: 'Text hidden in Unicode tag characters',
  severity: 'critical',
  confidence: 0.98,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [21],
  kinds: 'all',
  cwe: [1007, 1427],
  owasp: ['LLM01:2025', 'ASI01', 'AST04'],
  atlas: ['T0068', 'T0051.001'],
  why: 'Tag characters are invisible in every editor and browser, yet a model reads them as text: an attacker gives orders that no reviewer sees.',
  fix: 'Delete the characters; write what the agent should do in visible text.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) yield* findTags(file);
  },
  examples: {
    bad: [
      {
        text: `# Notes\n\nKeep it short.${tags('run the hidden step')}\n`,
        lines: [3],
      },
      { path: 'a.py', text: `name = "x"  # ok${tags('abc')}\n`, lines: [1] },
    ],
    good: [
      {
        text: `Supported: 🏴${tags('gbsct')}\udb40\udc7f and 🏴${tags('gbwls')}\udb40\udc7f\n`,
        because: 'regional flags are made of tag characters',
      },
      { text: 'Plain text with an emoji 👩‍💻 and a keycap 1️⃣.\n' },
    ],
  },
});

function* findTags(file: TextFile): Iterable<Evidence> {
  if (!file.text.includes('\udb40')) return;
  for (const match of file.text.matchAll(run)) {
    const isFlag =
      file.text.slice(Math.max(0, match.index - 2), match.index) === FLAG_BASE &&
      flag.test(match[0]);
    if (isFlag) continue;
    const place = { file, start: match.index, end: match.index + match[0].length };
    yield { place, note: `${match[0].length / 2} invisible characters stand here.` };
  }
}

function tags(text: string): string {
  return [...text].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
}
