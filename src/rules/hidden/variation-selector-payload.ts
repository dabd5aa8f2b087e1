import type { TextFile } from '../../artefacts/text-file.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

/** Variation selectors VS1–VS256 in a row. */
const run = /(?:[\ufe00-\ufe0f]|\udb40[\udd00-\uddef])+/g;
const ideograph = /[\u2e80-\u9fff\uf900-\ufaff\ud840-\ud888\udc00-\udfff]$/;

export const variationSelectorPayload = defineRule({
  reads: 'artefact',
  id: 'hidden/variation-selector-payload',
  title: 'Bytes hidden in a run of variation selectors',
  severity: 'high',
  confidence: 0.95,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [23],
  kinds: 'all',
  cwe: [506, 1007],
  owasp: ['LLM01:2025', 'LLM03:2025', 'ASI01', 'AST04'],
  atlas: ['T0068'],
  why: 'Each invisible selector stands for one byte; a run of them carries a program or an order that no editor shows.',
  fix: 'Delete the selectors; only a single one after an emoji or an ideograph has a meaning.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) yield* findRuns(file);
  },
  examples: {
    bad: [
      { path: 'a.js', text: `const s = decode(\`${selectors('run me')}\`);\n`, lines: [1] },
      { text: `Have fun 😀${selectors('secret order')}\n`, lines: [1] },
    ],
    good: [
      { text: 'Hearts ❤️ and a keycap 1️⃣ and ©︎ are fine.\n', because: 'one selector each' },
      { text: `葛\u{e0100} is a variant form.\n`, because: 'an ideographic variation' },
    ],
  },
});

function* findRuns(file: TextFile): Iterable<Evidence> {
  if (file.isAscii || file.text.search(/[\ufe00-\ufe0e\udb40]|\ufe0f\ufe0f/) < 0) return;
  for (const match of file.text.matchAll(run)) {
    const selectors = match[0].replaceAll(/\ufe0f/g, '');
    const supplementary = (match[0].match(/\udb40/g) ?? []).length;
    const count = selectors.length - supplementary;
    const before = file.text.slice(Math.max(0, match.index - 2), match.index);
    if (count < 2 && (supplementary === 0 || ideograph.test(before))) continue;
    const place = { file, start: match.index, end: match.index + match[0].length };
    yield { place, severity: count < 4 ? 'medium' : 'high', note: `${count} selectors in a row.` };
  }
}

function selectors(text: string): string {
  return [...text]
    .map((letter) => String.fromCodePoint(0xe0100 + letter.charCodeAt(0) - 16))
    .join('');
}
