import type { ScanResult } from '../engine/scan-result.ts';
import { incompleteText } from './incomplete-text.ts';
import type { ScanView } from './scan-view.ts';
import { severityText } from './severity-text.ts';

/** What the engine said, for people. */
export function viewScanResult(result: ScanResult): ScanView {
  const findings = result.artefacts.flatMap((artefact) => artefact.findings);
  return {
    score: result.trustScore,
    classification: result.classification,
    artefacts: result.artefacts.map((artefact) => {
      const { root, path } = artefact;
      const counts = severityText(artefact.findings);
      return {
        name: root === null || root === '' ? (path ?? 'input') : root,
        kind: artefact.kind,
        score: artefact.trustScore,
        classification: artefact.classification,
        findings: counts === '' ? 'none' : counts,
      };
    }),
    findings,
    leftOut: 0,
    counts: severityText(findings),
    gaps: [...result.warnings, ...result.incomplete.map(incompleteText)],
    engineVersion: result.engineVersion,
    rulesetVersion: result.rulesetVersion,
  };
}
