import type { Finding } from '../contract/finding.ts';

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The one order of findings: file, line, rule, then column; by code unit, so no locale can change it. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.file ?? '', b.location.file ?? '') ||
    a.location.line - b.location.line ||
    compareText(a.rule_id, b.rule_id) ||
    a.location.column - b.location.column ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
