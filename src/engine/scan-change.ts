import type { Artefact } from '../artefacts/artefact.ts';
import { buildBehaviour } from '../behaviour/build-behaviour.ts';
import { rules } from '../rules/index.ts';
import type { ChangeRule } from '../rules/rule.ts';
import { buildFindings } from './build-findings.ts';
import { compareFindings } from './compare-findings.ts';
import { hashFindingLines } from './hash-finding-lines.ts';
import { rescoreResult } from './rescore-result.ts';
import type { ArtefactResult } from './scan-result.ts';

const changeRules = rules.filter((rule): rule is ChangeRule => rule.reads === 'change');

/** Adds to the result of an artefact what only its base tells. Before suppressions are applied. */
export function scanChange(
  result: ArtefactResult,
  input: { readonly base: Artefact; readonly head: Artefact },
): ArtefactResult {
  const { base, head } = input;
  if (base.sha256 === head.sha256) return result;
  // What could not be read now would look as if it had been added or taken away.
  if ([...base.opaque, ...head.opaque].some(({ isTransient }) => isTransient)) return result;
  const change = { base: buildBehaviour(base), head: buildBehaviour(head) };
  const found = buildFindings(
    changeRules.flatMap((rule) => [...rule.check(change)].map((evidence) => ({ rule, evidence }))),
  );
  if (found.length === 0) return result;
  const findings = [...result.findings, ...found].sort(compareFindings);
  return {
    ...rescoreResult(result, findings),
    lineHashes: { ...result.lineHashes, ...hashFindingLines(head, found) },
  };
}
