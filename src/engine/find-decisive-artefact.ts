import type { ArtefactResult } from './scan-result.ts';

/** The artefact whose score is the scan's score (the first of the lowest): its kind and deductions stand for the whole. */
export function findDecisiveArtefact(
  artefacts: readonly ArtefactResult[],
): ArtefactResult | undefined {
  return artefacts.reduce<ArtefactResult | undefined>(
    (lowest, artefact) =>
      lowest === undefined || artefact.trustScore < lowest.trustScore ? artefact : lowest,
    undefined,
  );
}
