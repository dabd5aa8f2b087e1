import type { Finding } from '../src/contract/finding.ts';
import type { ScanResponse } from '../src/contract/scan-response.ts';
import { compareFindings } from '../src/engine/compare-findings.ts';
import { findDecisiveArtefact } from '../src/engine/find-decisive-artefact.ts';
import { rescoreResult } from '../src/engine/rescore-result.ts';
import type { ArtefactResult, ScanResult } from '../src/engine/scan-result.ts';

/**
 * What the bundled engine found, and what only the server did: newer rules, the judge, a judge's note on a finding. A
 * server can add and raise, it can take nothing away.
 */
export function joinServerFindings(local: ScanResult, answer: ScanResponse): ScanResult {
  const open = answer.findings.filter(({ suppressed }) => !suppressed);
  const said = new Map(open.map((finding) => [finding.fingerprint, finding]));
  const known = new Set(
    local.artefacts.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
  );
  const added = open.filter(({ fingerprint }) => !known.has(fingerprint));
  const artefacts = local.artefacts.map((artefact, index): ArtefactResult => {
    const own = added.filter((finding) => placeOf(local, finding) === index);
    const findings = artefact.findings.map((finding) =>
      raise(finding, said.get(finding.fingerprint)),
    );
    const rescored = rescoreResult(artefact, [...findings, ...own].sort(compareFindings));
    return { ...rescored, layer2Complete: artefact.layer2Complete && answer.layer2_complete };
  });
  const decisive = findDecisiveArtefact(artefacts);
  const gaps = answer.incomplete.filter(({ part }) => part === 'judge');
  return {
    ...local,
    artefacts,
    trustScore: decisive?.trustScore ?? local.trustScore,
    classification: decisive?.classification ?? local.classification,
    scoreCap: decisive?.scoreCap ?? null,
    layer2Complete: artefacts.every(({ layer2Complete }) => layer2Complete),
    incomplete: [...local.incomplete, ...gaps],
    warnings: [...new Set([...local.warnings, ...answer.warnings])],
  };
}

function placeOf({ artefacts }: ScanResult, { location }: Finding): number {
  const at = artefacts.findIndex(({ files }) => files.includes(location.file ?? ''));
  return Math.max(0, at);
}

const ranks = ['info', 'low', 'medium', 'high', 'critical'] as const;

function raise(finding: Finding, said: Finding | undefined): Finding {
  if (said === undefined) return finding;
  const isWorse = ranks.indexOf(said.severity) > ranks.indexOf(finding.severity);
  return {
    ...finding,
    severity: isWorse ? said.severity : finding.severity,
    tags: [...new Set([...finding.tags, ...said.tags])],
  };
}
