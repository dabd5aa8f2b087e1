import { findDecisiveArtefact } from '../../src/engine/find-decisive-artefact.ts';
import type { ArtefactResult, ScanResult } from '../../src/engine/scan-result.ts';

/** What the engine would say about these artefacts. */
export function makeScanResult(
  artefacts: readonly ArtefactResult[],
  overrides: Partial<ScanResult> = {},
): ScanResult {
  const decisive = findDecisiveArtefact(artefacts);
  return {
    artefacts,
    trustScore: decisive?.trustScore ?? 100,
    classification: decisive?.classification ?? 'safe',
    scoreCap: decisive?.scoreCap ?? null,
    layer1Complete: artefacts.every(({ layer1Complete }) => layer1Complete),
    layer2Complete: artefacts.every(({ layer2Complete }) => layer2Complete),
    incomplete: artefacts.flatMap(({ incomplete }) => incomplete),
    warnings: [],
    contentSha256: 'd'.repeat(64),
    engineVersion: '1.0.0',
    rulesetVersion: '1.0.0-test',
    ...overrides,
  };
}
