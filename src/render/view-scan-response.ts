import type { ScanResponse } from '../contract/scan-response.ts';
import { Severity } from '../contract/severity.ts';
import { incompleteText } from './incomplete-text.ts';
import type { ScanView } from './scan-view.ts';

/** A stored scan, for people; null while it has no score. */
export function viewScanResponse(scan: ScanResponse): ScanView | null {
  const { trust_score: score, classification, summary } = scan;
  if (score === null || classification === null) return null;
  return {
    score,
    classification,
    artefacts: scan.artifacts.map((artefact) => ({
      name: artefact.path ?? 'input',
      kind: artefact.scan_type,
      score: artefact.trust_score,
      classification: artefact.classification,
      findings: artefact.findings === 0 ? 'none' : String(artefact.findings),
    })),
    findings: scan.findings,
    leftOut: Math.max(0, summary.total + summary.suppressed - scan.findings.length),
    counts: Severity.options
      .filter((severity) => summary[severity] > 0)
      .map((severity) => `${summary[severity]} ${severity}`)
      .join(', '),
    gaps: [...scan.warnings, ...scan.incomplete.map(incompleteText)],
    engineVersion: scan.engine_version,
    rulesetVersion: scan.ruleset_version,
  };
}
