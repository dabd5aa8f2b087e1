import type { Artefact } from '../artefacts/artefact.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import { chooseByWords } from './choose-by-words.ts';
import type { Fact } from './fact.ts';
import type { Program } from './program.ts';
import { readJavascriptProgram } from './read-javascript-program.ts';
import { readPythonProgram } from './read-python-program.ts';
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
  const chosen = chooseByWords(texts.map(({ text }) => text));
  const programs = texts
    .filter((_, index) => chosen[index] === true)
    .slice(0, MAX_PROGRAMS)
    .map(({ source, text, offset }) => ({ source, program: parse(source, text, offset) }));
  if (programs.length === 0) return [];
  return tracePrograms(programs);
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
