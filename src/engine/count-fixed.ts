import type { ArtefactResult } from './scan-result.ts';

/** How many distinct open findings of the base are gone at the head. */
export function countFixed(input: {
  readonly before: readonly ArtefactResult[];
  readonly head: readonly ArtefactResult[];
}): number {
  const still = new Set(
    input.head.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  const known = new Set(
    input.before.flatMap(({ findings }) =>
      findings.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint),
    ),
  );
  return [...known].filter((fingerprint) => !still.has(fingerprint)).length;
}
