import type { SourceFile } from '../../src/artefacts/source-file.ts';
import type { Fixture } from './fixture.ts';
import { languageOfLine, type Language } from './language-of-line.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A text file of a fixture. */
export type FixtureText = {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly languages: readonly Language[];
  /** Zero-based indexes of payload lines. */
  readonly payload: ReadonlySet<number>;
};

/** One text file. */
function toFile(path: string, text: string): SourceFile {
  return { path, type: 'file', bytes: encoder.encode(text) };
}

function readTexts(fixture: Fixture): FixtureText[] {
  return fixture.files.flatMap((file) => {
    if (file.type !== 'file') return [];
    let text: string;
    try {
      text = decoder.decode(file.bytes);
    } catch {
      return [];
    }
    if (text.includes('\0')) return [];
    const lines = text.split('\n');
    const payload = new Set(
      fixture.payload
        .filter(({ path }) => path === file.path)
        .flatMap(({ from, to }) =>
          Array.from({ length: Math.min(to - from + 1, 60) }, (_, index) => from - 1 + index),
        ),
    );
    return [{ path: file.path, text, lines, languages: languageOfLine(file.path, lines), payload }];
  });
}

/** The fixture's files with some texts replaced and others added. */
function withTexts(fixture: Fixture, texts: Readonly<Record<string, string>>): SourceFile[] {
  const kept = fixture.files.filter(({ path }) => !Object.hasOwn(texts, path));
  return [...kept, ...Object.entries(texts).map(([path, text]) => toFile(path, text))];
}

/** Changes each text file that holds payload; null when `change` leaves all as they are. */
function mapTexts(
  fixture: Fixture,
  change: (text: FixtureText) => string | null,
): SourceFile[] | null {
  const texts: Record<string, string> = {};
  for (const text of readTexts(fixture)) {
    if (text.payload.size === 0) continue;
    const changed = change(text);
    if (changed !== null && changed !== text.text) texts[text.path] = changed;
  }
  return Object.keys(texts).length === 0 ? null : withTexts(fixture, texts);
}

/** Changes each payload line of the given languages; `change` may return several lines. */
function mapPayload(
  fixture: Fixture,
  languages: readonly Language[],
  change: (line: string, text: FixtureText) => string | null,
): SourceFile[] | null {
  return mapTexts(fixture, (text) =>
    text.lines
      .map((line, index) =>
        text.payload.has(index) && languages.includes(text.languages[index] ?? 'other')
          ? (change(line, text) ?? line)
          : line,
      )
      .join('\n'),
  );
}

/** Changes each run of lines of one language (a script, a fence) that holds payload, without its `#!` line. */
function mapBlocks(
  fixture: Fixture,
  language: Language,
  change: (code: string, text: FixtureText) => string | null,
): SourceFile[] | null {
  return mapTexts(fixture, (text) => {
    const out: string[] = [];
    for (let at = 0; at < text.lines.length;) {
      let end = at;
      while (end < text.lines.length && text.languages[end] === language) end += 1;
      if (end === at) {
        out.push(text.lines[at] ?? '');
        at += 1;
        continue;
      }
      const block = text.lines.slice(at, end);
      const hasPayload = block.some((_, index) => text.payload.has(at + index));
      const head = block[0]?.startsWith('#!') === true ? block.splice(0, 1) : [];
      const changed = hasPayload ? change(block.join('\n').replace(/\n+$/, ''), text) : null;
      out.push(...head, ...(changed === null ? block : [...changed.split('\n')]));
      if (changed !== null && end === text.lines.length) out.push('');
      at = end;
    }
    return out.join('\n');
  });
}

/** Changes the words of a line of prose; code, links, paths and variables stay as they are. Null without three words. */
function mapWords(line: string, change: (words: string) => string): string | null {
  const parts = line.split(
    /(`[^`]*`|https?:\/\/\S+|\]\([^)]*\)|<[^>]*>|[~\w.-]*\/[\w./~-]+|\$\{?\w+\}?|[\w-]+\.[\w.-]+|\{[^}]*\})/,
  );
  const words = parts.filter((_, index) => index % 2 === 0).join(' ');
  if ((words.match(/[a-z]{2,}/gi) ?? []).length < 3) return null;
  const changed = parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
  return changed === line ? null : changed;
}

/** Puts lines where the body starts: after front matter, a `#!` line or an opening brace is not touched. */
function insertAtStart(text: string, inserted: string): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? /^#!.*\n/.exec(text)?.[0] ?? '';
  return front + inserted + text.slice(front.length);
}

/** A comment in the language of a file; null where it has none. */
function commentIn(language: Language | undefined, words: string): string | null {
  if (language === 'javascript') return `// ${words}`;
  if (language === 'json' || language === undefined) return null;
  return language === 'prose' ? words : `# ${words}`;
}

/** Everything a transform needs to rewrite a fixture. */
export const editFixture = {
  toFile,
  readTexts,
  withTexts,
  mapTexts,
  mapPayload,
  mapBlocks,
  mapWords,
  insertAtStart,
  commentIn,
};
