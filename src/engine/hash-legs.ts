import { createHash } from 'node:crypto';
import type { Artefact } from '../artefacts/artefact.ts';
import type { Finding } from '../contract/finding.ts';

/**
 * Hashes of the lines that each traced flow runs over, by fingerprint: a flow whose sink stayed and whose source is new
 * has the fingerprint of the old one, and is told apart by these. Moved lines and white space do not count.
 */
export function hashLegs(
  artefact: Artefact,
  findings: readonly Finding[],
): Record<string, readonly string[]> {
  const files = new Map(artefact.files.map((file) => [file.path, file]));
  const legs: Record<string, readonly string[]> = {};
  for (const { layer, flow, fingerprint } of findings) {
    if (layer !== 2 || flow.length === 0) continue;
    const own = flow.map(({ file: path, line }) => {
      const file = files.get(path ?? '');
      const text = file?.text.slice(file.lines.startOf(line), file.lines.endOf(line)) ?? '';
      const plain = `${path ?? ''}\0${text.replace(/\s+/g, ' ').trim()}`;
      return createHash('sha256').update(plain).digest('hex').slice(0, 12);
    });
    legs[fingerprint] = [...new Set([...(legs[fingerprint] ?? []), ...own])].sort();
  }
  return legs;
}
