import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import { chooseByWords } from './choose-by-words.ts';
import type { Fact } from './fact.ts';
import type { Program } from './program.ts';
import { readJavascriptProgram } from './read-javascript-program.ts';
import { readPythonProgram } from './read-python-program.ts';
import { secretPath } from './secret-path.ts';
import { tracePrograms } from './trace-programs.ts';
import type { TracedSource } from './draft.ts';

/** Largest program that is parsed, in characters: parsing costs about 0.4 s per MB. */
const MAX_PROGRAM = 400_000;

/** Most programs of one artefact that are followed. */
const MAX_PROGRAMS = 400;

type Text = { readonly source: TracedSource; readonly text: string; readonly offset: number };

/**
 * Facts of the program files of an artefact, and of the fenced programs in its documents. They are read only where
 * their words promise both ends of a flow: reading costs ten times as much as looking for words.
 */
export function extractCodeFacts(artefact: Artefact): Fact[] {
  const texts = artefact.files.flatMap(findTexts);
  if (texts.length === 0) return [];
  const others = artefact.files.filter(joinsPrograms).map(({ text }) => text);
  const chosen = chooseByWords(
    texts.map(({ text }) => text),
    others,
  );
  const programs = withJoiners(texts, chosen)
    .slice(0, MAX_PROGRAMS)
    .map(({ source, text, offset }) => ({ source, program: parse(source, text, offset) }));
  if (programs.length === 0) return [];
  return tracePrograms(programs);
}

/** Beside the chosen programs those that import one of them, and what these import: values travel through them. */
function withJoiners(texts: readonly Text[], chosen: readonly boolean[]): Text[] {
  const isChosen = [...chosen];
  const names = texts.map(({ source }) => bareName(source.file.path));
  const imports = texts.map(({ text }) => new Set(importedNames(text)));
  if (chosen.filter(Boolean).length > 1)
    for (const [index, own] of imports.entries())
      isChosen[index] ||= names.some((name, other) => chosen[other] === true && own.has(name));
  const joiners = imports.filter((_, index) => isChosen[index] === true && chosen[index] !== true);
  for (const [index, name] of names.entries())
    isChosen[index] ||= joiners.some((own) => own.has(name));
  return texts.filter((_, index) => isChosen[index] === true);
}

function importedNames(text: string): string[] {
  if (!/^[ \t]*(?:from|import)\s|require\(/m.test(text)) return [];
  const lines = text.matchAll(
    /^[ \t]*(?:from[ \t]+\.{0,3}([\w.]{1,80})[ \t]+import|import[ \t]+([\w.]{1,80})|(?:import|export|const|let|var)\b[^\n]{0,200}?["']\.{1,2}\/(?:[\w.-]{1,80}\/){0,6}([\w-]{1,80}))/gm,
  );
  return [...lines].flatMap(([, from, plain, path]) =>
    (from ?? plain ?? path ?? '').split('.').filter((part) => part !== ''),
  );
}

function bareName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** Shell scripts, settings that name credentials, and documents that pipe into a program or take its output. */
function joinsPrograms({ format, text }: TextFile): boolean {
  if (format === 'shell') return true;
  if (format === 'yaml' || format === 'json' || format === 'toml') return secretPath.test(text);
  return (
    format === 'markdown' && /(?:\||\$\()\s?(?:python3?|node|uv run|tsx|deno run)\s/.test(text)
  );
}

function findTexts(file: TextFile): Text[] {
  switch (file.format) {
    case 'python':
    case 'javascript':
    case 'typescript': {
      const language = file.format === 'python' ? 'python' : 'javascript';
      if (file.text.length > MAX_PROGRAM) return [];
      return [{ source: { file, language }, text: file.text, offset: 0 }];
    }
    case 'markdown':
      return findFences(file);
    default:
      return [];
  }
}

/** Programs that a document shows as what not to do are not read. */
function findFences(file: TextFile): Text[] {
  if (!/```|~~~/.test(file.text)) return [];
  return (file.blocks?.all ?? []).flatMap((block) => {
    if (block.type !== 'fence' || block.label === 'anti-example') return [];
    const language = fenceLanguage(block.language);
    if (language === null) return [];
    const inside = file.text.slice(block.start, block.end);
    const bodyStart = inside.indexOf('\n') + 1;
    const text = inside.slice(bodyStart).replace(/\n[ \t]*(?:```+|~~~+)[ \t]*$/, '\n');
    return [{ source: { file, language }, text, offset: block.start + bodyStart }];
  });
}

function fenceLanguage(language: string | null): 'python' | 'javascript' | null {
  if (language === null) return null;
  if (/^(?:py|python3?)$/.test(language)) return 'python';
  return /^(?:js|javascript|ts|typescript|mjs|tsx|jsx)$/.test(language) ? 'javascript' : null;
}

function parse({ file, language }: TracedSource, text: string, offset: number): Program {
  return language === 'python'
    ? readPythonProgram(text, offset)
    : readJavascriptProgram(text, offset, /\.[jt]sx$/.test(file.path));
}
