/** What stands on a line, as far as a transform cares. */
export type Language =
  'prose' | 'shell' | 'python' | 'javascript' | 'powershell' | 'json' | 'other';

const byEnding: Readonly<Record<string, Language>> = {
  md: 'prose',
  mdc: 'prose',
  txt: 'prose',
  cursorrules: 'prose',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  shell: 'shell',
  console: 'shell',
  py: 'python',
  python: 'python',
  js: 'javascript',
  mjs: 'javascript',
  ts: 'javascript',
  javascript: 'javascript',
  typescript: 'javascript',
  ps1: 'powershell',
  powershell: 'powershell',
  json: 'json',
};

/** The language of each line of a file: that of the file, or of the fence around it; fence markers and front matter are `other`. */
export function languageOfLine(path: string, lines: readonly string[]): Language[] {
  const own = byEnding[/([^./]+)$/.exec(path.toLowerCase())?.[1] ?? ''] ?? 'other';
  if (own !== 'prose') return lines.map(() => own);
  let fence: Language | null = null;
  let isFrontMatter = lines[0] === '---';
  return lines.map((line, index): Language => {
    if (isFrontMatter) {
      if (index > 0 && line === '---') isFrontMatter = false;
      return 'other';
    }
    const mark = /^\s*(?:```|~~~)\s*(\w*)/.exec(line);
    if (mark !== null) {
      const name = (mark[1] ?? '').toLowerCase();
      fence = fence === null ? (byEnding[name] ?? (name === '' ? 'shell' : 'other')) : null;
      return 'other';
    }
    return fence ?? 'prose';
  });
}
