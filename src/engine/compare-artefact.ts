import type { ComparedArtefact } from './compared-artefact.ts';
import { findRule } from './find-rule.ts';
import { hasNewLeg } from './has-new-leg.ts';
import { markDelta } from './mark-delta.ts';
import type { ArtefactResult } from './scan-result.ts';

/** A scanned artefact with the place it takes in its tree. Suppressions are applied. */
export type PlacedResult = {
  readonly root: string;
  readonly paths: readonly string[];
  readonly result: ArtefactResult;
};

/**
 * What stood at the base where a changed artefact stands now: files may have moved from one artefact into another. A
 * flow with a new leg counts as one that was not there, so that an attack split over two changes is new with its last
 * part.
 */
export function compareArtefact(
  head: PlacedResult,
  before: readonly PlacedResult[],
): ComparedArtefact {
  const { result } = head;
  const paths = new Set(head.paths);
  const overlapping = before.filter(
    (other) => other.root === head.root || other.paths.some((path) => paths.has(path)),
  );
  if (overlapping.length === 0) return { result, isChanged: true, base: null };
  const known = overlapping.flatMap((other) => other.result.findings);
  const legs = Object.assign({}, ...overlapping.map((other) => other.result.legs));
  const changed = new Set(
    Object.keys(result.legs).filter((key) => hasNewLeg(key, { base: legs, head: result.legs })),
  );
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  const findings = markDelta(result.findings, { known: fingerprints, changed, findRule });
  return {
    result: { ...result, findings },
    isChanged: true,
    base: {
      findings: known.filter(({ fingerprint }) => !changed.has(fingerprint)),
      isOpaque: overlapping.some((other) => other.result.isOpaque),
      trustScore: Math.min(...overlapping.map((other) => other.result.trustScore)),
    },
  };
}
