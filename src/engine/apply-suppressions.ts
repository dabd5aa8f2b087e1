import picomatch from 'picomatch';
import type { Finding } from '../contract/finding.ts';
import type { Suppression } from '../contract/suppression.ts';

type Applied = { readonly findings: Finding[]; readonly warnings: string[] };

/**
 * Marks findings as suppressed. An expired entry is ignored and named; a critical finding is suppressed by exact
 * fingerprint only.
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  now: Date,
): Applied {
  if (suppressions.length === 0) return { findings: [...findings], warnings: [] };
  const warnings: string[] = [];
  const live = suppressions.filter((entry) => {
    const isLive = Date.parse(entry.expires_at) > now.getTime();
    if (!isLive)
      warnings.push(
        `Suppression of ${nameOf(entry)} expired at ${entry.expires_at} and was ignored.`,
      );
    return isLive;
  });
  const matchers = live.map((entry) => ({ entry, matches: createMatcher(entry) }));
  return {
    warnings,
    findings: findings.map((finding) => {
      const found = matchers.find(({ matches }) => matches(finding));
      if (found === undefined) return finding;
      const { reason, expires_at, owner = null } = found.entry;
      return { ...finding, suppressed: true, suppression: { reason, expires_at, owner } };
    }),
  };
}

function nameOf(entry: Suppression): string {
  return entry.fingerprint === undefined
    ? `rule ${entry.rule_id ?? ''}`
    : `finding ${entry.fingerprint}`;
}

function createMatcher(entry: Suppression): (finding: Finding) => boolean {
  const { fingerprint, rule_id, path } = entry;
  if (fingerprint !== undefined) return (finding) => finding.fingerprint === fingerprint;
  const isPath = path === undefined ? () => true : picomatch(path, { dot: true });
  return (finding) =>
    finding.severity !== 'critical' &&
    finding.rule_id === rule_id &&
    isPath(finding.location.file ?? '');
}
