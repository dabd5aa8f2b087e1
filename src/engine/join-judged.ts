import { findDecisiveArtefact } from './find-decisive-artefact.ts';
import type { ArtefactResult, ScanResult } from './scan-result.ts';

/** A scan with its artefacts as the judge left them. */
export function joinJudged(result: ScanResult, artefacts: readonly ArtefactResult[]): ScanResult {
  const decisive = findDecisiveArtefact(artefacts);
  return {
    ...result,
    artefacts,
    trustScore: decisive?.trustScore ?? result.trustScore,
    classification: decisive?.classification ?? result.classification,
    scoreCap: decisive?.scoreCap ?? result.scoreCap,
    layer2Complete: artefacts.every(({ layer2Complete }) => layer2Complete),
    incomplete: artefacts.flatMap(({ incomplete }) => incomplete),
  };
}
