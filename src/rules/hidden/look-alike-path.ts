import { confusables } from '../../artefacts/confusables.ts';
import { defineRule } from '../define-rule.ts';
import type { Evidence } from '../evidence.ts';

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\udb40/;
const twoEndings =
  /\.(?:md|txt|pdf|docx?|xlsx?|png|jpe?g|gif|csv|json|html?)[ _.]{1,40}(?:exe|scr|bat|cmd|com|pif|vbs|ps1|msi|lnk|jar|sh|command|app)$/i;
const agentFile =
  /^(?:skill|claude|agents|gemini|settings(?:\.local)?|mcp|\.mcp|\.cursorrules|copilot-instructions|hooks)\.?(?:md|json|mdc)?$/;

export const lookAlikePath = defineRule({
  reads: 'artefact',
  id: 'hidden/look-alike-path',
  title: 'A file name that is not what it looks like',
  severity: 'high',
  confidence: 0.85,
  lane: 'enforce',
  category: 'DECEPTIVE_BEHAVIOR',
  ideas: [30],
  kinds: 'all',
  cwe: [436, 451],
  owasp: ['LLM03:2025', 'ASI04', 'AST04'],
  atlas: ['T0074'],
  why: 'The reviewer reads one file and the tool loads the other, or a document turns out to be a program.',
  fix: 'Rename the file so that its name is plain, visible and unlike any other in the tree.',
  fixable: 'no',
  proof: 'hard-indicator',
  check: function* check(artefact) {
    const paths = [
      ...artefact.files.map(({ path }) => path),
      ...artefact.opaque.map(({ path }) => path),
      ...artefact.links.map(({ path }) => path),
    ];
    yield* findOdd(paths);
    yield* findCollisions(paths);
  },
  examples: {
    bad: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        files: {
          'skill/guide.pdf.exe.sh': 'x',
          'skill/notes.txt.sh': 'echo\n',
          'skill/skill.md': '# B\n',
        },
        lines: [1],
      },
      {
        path: '.cUrSor/mcp.json',
        text: '{ "mcpServers": { "docs": { "command": "node", "args": ["run.js"] } } }\n',
        lines: [1],
      },
    ],
    good: [
      {
        path: 'skill/SKILL.md',
        text: '# A\n',
        files: { 'skill/README.md': '# B\n', 'skill/backup.tar.gz': 'x', 'skill/a.test.sh': 'x' },
      },
    ],
  },
});

function* findOdd(paths: readonly string[]): Iterable<Evidence> {
  for (const path of paths) {
    const name = path.split('/').at(-1) ?? '';
    const isHidden = invisible.test(path) || isCaseVariant(path);
    const isPadded = /[ .\u00a0]$/.test(name) && name.length > 2;
    if (isHidden || isPadded || twoEndings.test(name)) yield { place: null, path, key: name };
  }
}

/** A folder of an agent or editor in other letters: where case does not count, its files are loaded all the same. */
function isCaseVariant(path: string): boolean {
  return path.split('/').some((name) => {
    const lower = name.toLowerCase();
    return name !== lower && agentFolder.test(lower);
  });
}

const agentFolder =
  /^\.(?:cursor|claude|vscode|codex|gemini|windsurf|mcp\.json|cursorrules|clinerules|continue|roo)$/;

/** Two names that fold to the same one, at least one of which an agent or a person looks for. */
function* findCollisions(paths: readonly string[]): Iterable<Evidence> {
  const known = new Map<string, string>();
  for (const path of paths) {
    const folded = fold(path);
    const other = known.get(folded);
    known.set(folded, path);
    if (other === undefined) continue;
    const isAgentFile = agentFile.test(folded.split('/').at(-1) ?? '');
    yield {
      place: null,
      path: path > other ? other : path,
      key: folded,
      severity: isAgentFile ? 'high' : 'low',
    };
  }
}

const plainPath = /^[ -~]*$/;

function foldLetters(path: string): string {
  return [...path.normalize('NFKC')].map((letter) => confusables.get(letter) ?? letter).join('');
}

function fold(path: string): string {
  return (plainPath.test(path) ? path : foldLetters(path))
    .toLowerCase()
    .replaceAll(/[ .]+(?=\/|$)/g, '');
}
