import type { FileFormat } from '../artefacts/file-format.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { Stretch } from '../behaviour/sentence-at.ts';

export type CodeLanguage = 'shell' | 'python' | 'javascript';

/** A program text within a file: the file itself, or the content of a fence. Offsets are those of the file. */
export type Code = Stretch & { readonly language: CodeLanguage | null };

const LANGUAGES: Partial<Record<FileFormat, CodeLanguage>> = {
  shell: 'shell',
  python: 'python',
  javascript: 'javascript',
  typescript: 'javascript',
};
const CODE: ReadonlySet<FileFormat> = new Set([
  'shell',
  'powershell',
  'batch',
  'python',
  'javascript',
  'typescript',
  'ruby',
  'go',
  'rust',
  'php',
  'code',
]);
const FENCES: Readonly<Record<string, CodeLanguage>> = {
  '': 'shell',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  shell: 'shell',
  console: 'shell',
  python: 'python',
  python3: 'python',
  py: 'python',
  js: 'javascript',
  mjs: 'javascript',
  javascript: 'javascript',
  ts: 'javascript',
  tsx: 'javascript',
  jsx: 'javascript',
  typescript: 'javascript',
};

/** The program in which a place stands; null in prose and settings. */
export function codeAround(file: TextFile, place: Stretch): Code | null {
  if (CODE.has(file.format)) {
    return { start: 0, end: file.text.length, language: LANGUAGES[file.format] ?? null };
  }
  const fence = file.blocks?.all.findLast(
    ({ type, start, end }) => type === 'fence' && start <= place.start && end >= place.end,
  );
  if (fence === undefined) return null;
  const { text } = file;
  const isFenced = /^[ \t]*(?:`{3,}|~{3,})/.test(text.slice(fence.start, fence.end));
  const first = text.indexOf('\n', fence.start) + 1;
  const last = text.lastIndexOf('\n', fence.end - 1) + 1;
  if (!isFenced || first === 0 || last <= first) return { ...fence, language: 'shell' };
  return { start: first, end: last, language: FENCES[fence.language ?? ''] ?? null };
}
