import { rewriteView, type Rewriting } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { codeRanges, type CodeRange } from './code-ranges.ts';
import { readLiteral } from './read-literal.ts';

/** Signs of a name or a text that is put together; nothing else is looked at. */
const WORTH =
  /["'] *\+ *["']|getattr\s{0,4}\(|__import__|import_module|\[::-1\]|\.reverse\(|globalThis|\[ *["'`][\w$]{2,40}["'`] *\]\s{0,4}\(|window\[|global\[|self\[|\$\{ *["']|__builtins__|\bglobals\(\)|\bvars\(|["']\s{0,4}\.\s{0,4}join\(|b64decode|atob\(|fromhex|base64["']/;

const LITERAL = `'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"`;
const NAME = /^[A-Za-z_$][\w$]*$/;

type Pass = {
  readonly language: 'python' | 'javascript' | 'both';
  readonly pattern: RegExp;
  readonly change: (match: RegExpExecArray) => string | null;
};

const passes: readonly Pass[] = [
  {
    language: 'both',
    pattern: new RegExp(
      `(?<![\\w'"\`])(?:${LITERAL})(?:\\s{0,20}\\+\\s{0,20}(?:${LITERAL})){1,60}(?!\\s{0,4}[.[\\w'"])`,
      'g',
    ),
    change: ([whole]) => join(whole),
  },
  {
    language: 'javascript',
    pattern: new RegExp(`\\$\\{\\s{0,4}(${LITERAL})\\s{0,4}\\}`, 'g'),
    change: ([, literal]) => readLiteral(literal ?? ''),
  },
  {
    language: 'python',
    pattern: new RegExp(`(?<![\\w'"])(${LITERAL})\\[::-1\\]`, 'g'),
    change: ([, literal]) => reverse(literal),
  },
  {
    language: 'javascript',
    pattern: new RegExp(
      `(${LITERAL})\\s{0,4}\\.split\\((?:''|"")\\)\\s{0,4}\\.reverse\\(\\)\\s{0,4}\\.join\\((?:''|"")\\)`,
      'g',
    ),
    change: ([, literal]) => reverse(literal),
  },
  {
    language: 'both',
    pattern: new RegExp(
      `(?<![\\w'"])(?:''|"")\\s{0,4}\\.join\\(\\s{0,4}\\[((?:\\s{0,8}(?:${LITERAL})\\s{0,8},?){1,80})\\s{0,8}\\]\\s{0,4}\\)|\\[((?:\\s{0,8}(?:${LITERAL})\\s{0,8},?){1,80})\\s{0,8}\\]\\s{0,4}\\.join\\((?:''|"")\\)`,
      'g',
    ),
    change: ([, python, javascript]) => join(python ?? javascript ?? ''),
  },
  {
    language: 'both',
    pattern: new RegExp(
      `(?:\\b(?:base64\\.)?(?:b64decode|urlsafe_b64decode|standard_b64decode)|\\batob)\\(\\s{0,4}b?(${LITERAL})\\s{0,4}\\)(?:\\.decode\\([^()\\n]{0,20}\\))?`,
      'g',
    ),
    change: ([, literal]) => decode(literal, 'base64'),
  },
  {
    language: 'both',
    pattern: new RegExp(
      `\\bBuffer\\.from\\(\\s{0,4}(${LITERAL})\\s{0,4},\\s{0,4}['"](base64|hex)['"]\\s{0,4}\\)(?:\\.toString\\([^()\\n]{0,20}\\))?`,
      'g',
    ),
    change: ([, literal, encoding]) => decode(literal, encoding === 'hex' ? 'hex' : 'base64'),
  },
  {
    language: 'python',
    pattern: new RegExp(
      `\\b(?:bytes|bytearray)\\.fromhex\\(\\s{0,4}(${LITERAL})\\s{0,4}\\)(?:\\.decode\\([^()\\n]{0,20}\\))?`,
      'g',
    ),
    change: ([, literal]) => decode(literal, 'hex'),
  },
  {
    language: 'python',
    pattern: new RegExp(
      `\\b(?:__import__|importlib\\.import_module|import_module)\\(\\s{0,4}(${LITERAL})\\s{0,4}\\)`,
      'g',
    ),
    change: ([, literal]) => nameIn(literal),
  },
  {
    language: 'python',
    pattern: new RegExp(
      `\\bgetattr\\(\\s{0,4}([A-Za-z_][\\w.]{0,80})\\s{0,4},\\s{0,4}(${LITERAL})\\s{0,4}\\)`,
      'g',
    ),
    change: ([, object, literal]) => member(object, literal),
  },
  {
    language: 'python',
    pattern: new RegExp(
      `\\b(?:__builtins__|globals\\(\\)|vars\\([\\w.]{0,40}\\))\\s{0,4}\\[\\s{0,4}(${LITERAL})\\s{0,4}\\]`,
      'g',
    ),
    change: ([, literal]) => nameIn(literal),
  },
  {
    language: 'javascript',
    pattern: new RegExp(
      `\\b(?:globalThis|window|global|self)\\s{0,4}(?:\\?\\.)?\\[\\s{0,4}(${LITERAL})\\s{0,4}\\]`,
      'g',
    ),
    change: ([, literal]) => nameIn(literal),
  },
  {
    language: 'javascript',
    pattern: new RegExp(
      `(?<=[\\w)\\]])(?:\\?\\.)?\\[\\s{0,4}(${LITERAL}|\`[\\w$]{1,40}\`)\\s{0,4}\\](?=\\s{0,4}[.(])`,
      'g',
    ),
    change: ([, literal]) => {
      const name = nameIn(literal?.replaceAll('`', "'"));
      return name === null ? null : `.${name}`;
    },
  },
];

const ROUNDS = 3;

/** Python and JavaScript with constant texts joined, and names that are looked up by such texts written as names. */
export function foldScript(view: TextView, file: TextFile): TextView | null {
  if (!WORTH.test(view.text)) return null;
  let folded: TextView | null = null;
  let changed = true;
  for (let round = 0; round < ROUNDS && changed; round += 1) {
    changed = false;
    for (const pass of passes) {
      const next = runPass(folded ?? view, file, pass);
      if (next === null) continue;
      folded = next;
      changed = true;
    }
  }
  return folded;
}

function runPass(view: TextView, file: TextFile, { language, pattern, change }: Pass) {
  const changes: Rewriting[] = [];
  for (const range of codeRanges(view.text, file.format)) {
    if (!isIn(range, language)) continue;
    const code = view.text.slice(range.start, range.end);
    const imports = new Set<string>();
    for (const match of code.matchAll(pattern)) {
      const text = change(match);
      if (text === null || text === match[0]) continue;
      const start = range.start + match.index;
      changes.push({ start, end: start + match[0].length, text });
      if (/import/.test(match[0]) && NAME.test(text)) imports.add(text);
    }
    if (imports.size > 0) changes.push(importAll(range, code, imports));
  }
  return rewriteView(view, changes);
}

/** A module that is looked up by name counts as imported. */
function importAll(range: CodeRange, code: string, names: ReadonlySet<string>): Rewriting {
  const at = range.start + (/^(?:#![^\n]*\n)?/.exec(code)?.[0].length ?? 0);
  return { start: at, end: at, text: [...names].map((name) => `import ${name}\n`).join('') };
}

function isIn({ language }: CodeRange, wanted: Pass['language']): boolean {
  return language !== 'shell' && (wanted === 'both' || wanted === language);
}

const EACH = new RegExp(LITERAL, 'g');

function join(whole: string): string | null {
  const parts = [...whole.matchAll(EACH)].map(([literal]) => readLiteral(literal));
  if (parts.length < 2 || parts.includes(null)) return null;
  return JSON.stringify(parts.join(''));
}

function reverse(literal: string | undefined): string | null {
  const text = readLiteral(literal ?? '');
  return text === null ? null : JSON.stringify([...text].reverse().join(''));
}

function decode(literal: string | undefined, encoding: 'base64' | 'hex'): string | null {
  const text = readLiteral(literal ?? '');
  if (text === null || text.length < 8) return null;
  const plain = Buffer.from(text, encoding).toString('utf8');
  return /^[\t\n\r -~]{5,}$/.test(plain) ? JSON.stringify(plain) : null;
}

function nameIn(literal: string | undefined): string | null {
  const text = readLiteral(literal ?? '');
  return text !== null && /^[A-Za-z_$][\w$.]{0,60}$/.test(text) ? text : null;
}

function member(object: string | undefined, literal: string | undefined): string | null {
  const name = nameIn(literal);
  return name === null || object === undefined ? null : `${object}.${name}`;
}
