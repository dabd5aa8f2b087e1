import type { Finding } from '../contract/finding.ts';

/** Head findings against the fingerprints known at the base; suppressed ones belong to neither list. */
export type BaselineSplit = {
  readonly fresh: readonly Finding[];
  readonly existing: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Fingerprints of the base that are gone. */
  readonly fixed: readonly string[];
};

/** Splits findings into new and existing by fingerprint. */
export function splitByBaseline(
  findings: readonly Finding[],
  baseFingerprints: Iterable<string>,
): BaselineSplit {
  const base = new Set(baseFingerprints);
  const head = new Set(findings.map(({ fingerprint }) => fingerprint));
  const live = findings.filter(({ suppressed }) => !suppressed);
  return {
    fresh: live.filter(({ fingerprint }) => !base.has(fingerprint)),
    existing: live.filter(({ fingerprint }) => base.has(fingerprint)),
    suppressed: findings.filter(({ suppressed }) => suppressed),
    fixed: [...base].filter((fingerprint) => !head.has(fingerprint)).sort(),
  };
}
