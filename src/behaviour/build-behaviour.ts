import type { Artefact } from '../artefacts/artefact.ts';
import type { Behaviour } from './behaviour.ts';
import { declareBehaviour } from './declare-behaviour.ts';
import { extractCodeFacts } from './extract-code-facts.ts';
import { extractForeignFacts } from './extract-foreign-facts.ts';
import { extractProseFacts } from './extract-prose-facts.ts';
import { extractShellFacts } from './extract-shell-facts.ts';
import { joinAcrossFiles } from './join-across-files.ts';

/** Reads what an artefact does: the facts of all its files, with the values that travel between them. */
export function buildBehaviour(artefact: Artefact): Behaviour {
  const facts = joinAcrossFiles([
    ...extractCodeFacts(artefact),
    ...artefact.files.flatMap(extractShellFacts),
    ...extractProseFacts(artefact),
    ...extractForeignFacts(artefact),
  ]);
  return { artefact, declared: declareBehaviour(artefact), facts };
}
