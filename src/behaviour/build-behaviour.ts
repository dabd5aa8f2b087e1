import type { Artefact } from '../artefacts/artefact.ts';
import type { Behaviour } from './behaviour.ts';
import { declareBehaviour } from './declare-behaviour.ts';
import { extractCodeFacts } from './extract-code-facts.ts';
import { extractForeignFacts } from './extract-foreign-facts.ts';
import { extractProseFacts } from './extract-prose-facts.ts';
import { extractShellFacts } from './extract-shell-facts.ts';
import { joinAcrossFiles } from './join-across-files.ts';

/**
 * Reads what an artefact does: the facts of all its files, with the values that travel between them. `hasTime` is asked
 * before each file and each kind of reading; what it refuses is left out, and whoever gives it must say so.
 */
export function buildBehaviour(artefact: Artefact, hasTime: () => boolean = () => true): Behaviour {
  const facts = joinAcrossFiles([
    ...(hasTime() ? extractCodeFacts(artefact) : []),
    ...artefact.files.flatMap((file) => (hasTime() ? extractShellFacts(file) : [])),
    ...extractProseFacts(artefact, hasTime),
    ...(hasTime() ? extractForeignFacts(artefact) : []),
  ]);
  return { artefact, declared: declareBehaviour(artefact), facts };
}
