import { createHash } from 'node:crypto';
import { engineVersion } from '../engine/engine-version.ts';
import { findDecisiveArtefact } from '../engine/find-decisive-artefact.ts';
import { nameRules } from '../engine/name-rules.ts';
import type { ArtefactResult, ScanResult } from '../engine/scan-result.ts';
import type { Deps } from './deps.ts';

/** Results of single artefacts as one scan: the lowest score counts. */
export function composeScanResult(
  deps: Pick<Deps, 'upstream'>,
  input: readonly ArtefactResult[],
): ScanResult {
  const artefacts = input.toSorted((a, b) => ((a.root ?? '') < (b.root ?? '') ? -1 : 1));
  const decisive = findDecisiveArtefact(artefacts);
  const hash = createHash('sha256');
  for (const { root, sha256 } of artefacts) hash.update(`${root ?? ''}\0${sha256}\0`);
  return {
    artefacts,
    trustScore: decisive?.trustScore ?? 100,
    classification: decisive?.classification ?? 'safe',
    scoreCap: decisive?.scoreCap ?? null,
    layer1Complete: artefacts.every(({ layer1Complete }) => layer1Complete),
    layer2Complete: artefacts.every(({ layer2Complete }) => layer2Complete),
    incomplete: artefacts.flatMap(({ incomplete }) => incomplete),
    warnings: [],
    contentSha256: hash.digest('hex'),
    engineVersion,
    rulesetVersion: nameRules(deps),
  };
}
