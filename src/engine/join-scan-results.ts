import { createHash } from 'node:crypto';
import { findDecisiveArtefact } from './find-decisive-artefact.ts';
import type { ArtefactResult, ScanResult } from './scan-result.ts';

type Input = {
  readonly results: readonly ScanResult[];
  /** The result of scanning nothing: states versions when there are no results. */
  readonly empty: ScanResult;
};

/** Several results as one: all artefacts once, in path order, the lowest score. */
export function joinScanResults({ results, empty }: Input): ScanResult {
  const only = results.length === 1 ? results[0] : undefined;
  if (only !== undefined) return only;
  const byRoot = new Map<string, ArtefactResult>();
  for (const artefact of results.flatMap(({ artefacts }) => artefacts)) {
    byRoot.set(`${artefact.root ?? ''}\0${artefact.sha256}`, artefact);
  }
  const artefacts = [...byRoot]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, artefact]) => artefact);
  const decisive = findDecisiveArtefact(artefacts);
  const hash = createHash('sha256');
  for (const { root, sha256 } of artefacts) hash.update(`${root ?? ''}\0${sha256}\0`);
  return {
    ...empty,
    artefacts,
    trustScore: decisive?.trustScore ?? empty.trustScore,
    classification: decisive?.classification ?? empty.classification,
    scoreCap: decisive?.scoreCap ?? null,
    layer1Complete: artefacts.every(({ layer1Complete }) => layer1Complete),
    layer2Complete: artefacts.every(({ layer2Complete }) => layer2Complete),
    incomplete: artefacts.flatMap(({ incomplete }) => incomplete),
    warnings: [...new Set(results.flatMap(({ warnings }) => warnings))],
    contentSha256: hash.digest('hex'),
  };
}
