import type { Artefact } from '../artefacts/artefact.ts';
import type { Finding } from '../contract/finding.ts';
import { primaryLocationLineHashes } from './primary-location-line-hashes.ts';

/** `primaryLocationLineHash` by finding id; none where a finding has no text. */
export function hashFindingLines(
  artefact: Artefact,
  findings: readonly Finding[],
): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const file of artefact.files) {
    const own = findings.filter(({ location }) => (location.file ?? '') === file.path);
    if (own.length === 0) continue;
    const byLine = primaryLocationLineHashes(
      file.text,
      own.map(({ location }) => location.line),
    );
    for (const { id, location } of own) {
      const hash = byLine.get(location.line);
      if (hash !== undefined) hashes[id] = hash;
    }
  }
  return hashes;
}
