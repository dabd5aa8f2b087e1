import { activeCharacters } from '../contract/active-characters.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rewrite } from './rewrite.ts';

/** A rewrite takes away; what it needs to join the rest stays below this. */
const MAX_GROWTH = 80;
const lineEnds = /[\t\n\r]/g;

/**
 * Whether a rewrite only takes away: hardly longer, nothing invisible, no host and no capability that was not there, and
 * no lower score.
 */
export function isModestRewrite(
  { original, text }: Rewrite,
  scans: { readonly before: ScanResult; readonly after: ScanResult },
): boolean {
  const { before, after } = scans;
  if (text.length > original.length * 1.2 + MAX_GROWTH) return false;
  if (text.replaceAll(lineEnds, '').search(activeCharacters) >= 0) return false;
  const known = namesOf(before);
  return (
    [...namesOf(after)].every((name) => known.has(name)) && after.trustScore >= before.trustScore
  );
}

/** Hosts, and the names of the capabilities that are there. */
function namesOf({ artefacts }: ScanResult): ReadonlySet<string> {
  return new Set(
    artefacts.flatMap(({ capabilities: { hosts, ...flags } }) => [
      ...hosts,
      ...Object.entries(flags).flatMap(([name, isThere]) => (isThere ? [name] : [])),
    ]),
  );
}
