import { createHash } from 'node:crypto';
import type { ScanResult } from '../engine/scan-result.ts';
import { inertText } from './inert-text.ts';
import { openFindings } from './open-findings.ts';

const severities = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
} as const;

/**
 * The result as GitLab's Code Quality report (`artifacts:reports:codequality`). Fingerprints do not follow line numbers,
 * so a finding that only moved is not a new one; equal ones are told apart by their order.
 */
export function renderGitlabCodequality({ result }: { readonly result: ScanResult }): object[] {
  const seen = new Map<string, number>();
  return openFindings(result).map(({ title, rule_id, fingerprint, severity, location }) => {
    const count = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, count + 1);
    return {
      description: title,
      check_name: rule_id,
      fingerprint: createHash('sha256').update(`${fingerprint}\0${count}`).digest('hex'),
      severity: severities[severity],
      location: {
        path: inertText(location.file ?? 'input.txt'),
        lines: { begin: location.line },
      },
    };
  });
}
