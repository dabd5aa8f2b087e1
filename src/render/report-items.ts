import type { AuditReportItem } from '../contract/audit-report-item.ts';
import type { Finding } from '../contract/finding.ts';
import { inertEvidence } from '../engine/inert-evidence.ts';

/** The places of a finding: where it stands, then the steps of its flow. */
export function reportItems(finding: Finding): AuditReportItem[] {
  const { location, suppression } = finding;
  const path = inertEvidence(location.file ?? 'input');
  const place: AuditReportItem = {
    id: `${path}:${location.line}#${finding.fingerprint}`,
    ...(location.excerpt !== '' && { snippet: inertEvidence(location.excerpt) }),
    meta: {
      path,
      line: location.line,
      endLine: location.end_line,
      column: location.column,
      endColumn: location.end_column,
      fingerprint: finding.fingerprint,
      level: finding.severity,
      ...(suppression !== null && {
        suppression: inertEvidence(suppression.reason),
        suppressedUntil: suppression.expires_at,
      }),
    },
  };
  const steps = finding.flow.map((step, index): AuditReportItem => {
    const file = inertEvidence(step.file ?? 'input');
    return {
      id: `${file}:${step.line}#${finding.fingerprint}.${index + 1}`,
      label: inertEvidence(`${step.role}: ${step.note}`),
      meta: { path: file, line: step.line, role: step.role, fingerprint: finding.fingerprint },
    };
  });
  return [place, ...steps];
}
