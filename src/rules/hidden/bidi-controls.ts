import type { TextFile } from '../../artefacts/text-file.ts';
import type { Severity } from '../../contract/severity.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

const control = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export const bidiControls = defineRule({
  reads: 'artefact',
  id: 'hidden/bidi-controls',
  title: 'Direction controls make text read differently from what is processed',
  severity: 'high',
  confidence: 0.9,
  lane: 'enforce',
  category: 'OBFUSCATION',
  ideas: [22],
  kinds: 'all',
  cwe: [1007, 451],
  owasp: ['LLM01:2025', 'ASI01', 'AST04'],
  atlas: ['T0068'],
  why: 'The reviewer sees the characters in another order than the interpreter or the model, so a comment can hide code and a path can hide its ending.',
  fix: 'Remove the control characters; where right-to-left text is needed, close every isolate on its own line.',
  fixable: 'deterministic',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    for (const file of artefact.files) yield* findControls(file);
  },
  examples: {
    bad: [
      { path: 'a.py', text: "level = 'user\u202e \u2066# admin only\u2069 \u2066'\n", lines: [1] },
      { text: 'Run this:\n\n```sh\nrm note\u202etxt.hs\n```\n', lines: [4] },
      { text: 'Open the file report\u202efdp.exe now.\n', lines: [1] },
    ],
    good: [
      {
        text: 'The word \u2067שלום\u2069 means peace.\n',
        because: 'a closed isolate round right-to-left text',
      },
      { text: 'Plain text.\n' },
    ],
  },
});

function* findControls(file: TextFile): Iterable<Evidence> {
  if (file.isAscii || file.text.search(/[\u202a-\u202e\u2066-\u2069]/) < 0) return;
  const first = new RegExp(control);
  for (let match = first.exec(file.text); match !== null; match = first.exec(file.text)) {
    const start = file.text.lastIndexOf('\n', match.index) + 1;
    const next = file.text.indexOf('\n', match.index);
    first.lastIndex = next < 0 ? file.text.length : next;
    const severity = grade(file, match.index, file.text.slice(start, first.lastIndex));
    if (severity === null) continue;
    yield { place: { file, start: match.index, end: match.index + 1 }, severity };
  }
}

function grade(file: TextFile, offset: number, line: string): Severity | null {
  const hasScript = rightToLeft.test(line);
  const isOverride = /[\u202d\u202e]/.test(line);
  const type = file.blocks?.at(offset).type;
  const isCode = file.blocks === null || type === 'fence' || type === 'inline-code';
  if (hasScript && !isOverride) return isBalanced(line) ? null : 'low';
  if (isOverride)
    return isCode || /\u202e[^\u202c\n]{0,20}\b[a-z]{2,4}\b/.test(line) ? 'high' : 'medium';
  if (isCode) return isBalanced(line) ? 'medium' : 'high';
  return isBalanced(line) ? 'low' : 'medium';
}

function isBalanced(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0;
  return (
    count(/[\u2066-\u2068]/g) === count(/\u2069/g) &&
    count(/[\u202a\u202b\u202d\u202e]/g) === count(/\u202c/g)
  );
}
