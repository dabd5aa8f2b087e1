import type { FileFormat } from '../file-format.ts';

export type CodeRange = {
  readonly language: 'shell' | 'python' | 'javascript';
  readonly start: number;
  readonly end: number;
};

const languages: Readonly<Record<string, CodeRange['language']>> = {
  '': 'shell',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  shell: 'shell',
  console: 'shell',
  terminal: 'shell',
  makefile: 'shell',
  dockerfile: 'shell',
  py: 'python',
  python: 'python',
  python3: 'python',
  js: 'javascript',
  javascript: 'javascript',
  ts: 'javascript',
  typescript: 'javascript',
  mjs: 'javascript',
  tsx: 'javascript',
  jsx: 'javascript',
};

const FENCE = /^[ \t>]{0,12}(`{3,}|~{3,})[ \t]{0,4}\{?\.?([\w+-]{0,20})/;

/** Where programs stand in a text: all of a script, the bodies of fences in a document. */
export function codeRanges(text: string, format: FileFormat): CodeRange[] {
  const all = { start: 0, end: text.length };
  if (format === 'shell') return [{ language: 'shell', ...all }];
  if (format === 'python') return [{ language: 'python', ...all }];
  if (format === 'javascript' || format === 'typescript')
    return [{ language: 'javascript', ...all }];
  if (format !== 'markdown' && format !== 'text') return [];
  if (!text.includes('```') && !text.includes('~~~')) return [];
  return findFences(text);
}

function findFences(text: string): CodeRange[] {
  const ranges: CodeRange[] = [];
  let open: { mark: string; language: CodeRange['language'] | null; start: number } | null = null;
  let ticks = -1;
  let tildes = -1;
  for (let from = 0; ;) {
    if (ticks < from) ticks = find(text, '```', from);
    if (tildes < from) tildes = find(text, '~~~', from);
    const fence = Math.min(ticks, tildes);
    if (fence === text.length) return ranges;
    const at = text.lastIndexOf('\n', fence) + 1;
    const newline = text.indexOf('\n', fence);
    const end = newline < 0 ? text.length : newline;
    const found = FENCE.exec(text.slice(at, Math.min(end, at + 60)));
    const mark = found?.[1] ?? '';
    if (open === null && mark !== '') {
      const language = languages[(found?.[2] ?? '').toLowerCase()] ?? null;
      open = { mark, language, start: end + 1 };
    } else if (open !== null && mark.startsWith(open.mark) && found?.[2] === '') {
      if (open.language !== null && at > open.start)
        ranges.push({ language: open.language, start: open.start, end: at });
      open = null;
    }
    from = end;
  }
}

/** Where something next stands; the end of the text where it does not. */
function find(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
