import type { Finding } from '../contract/finding.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { compareFindings } from '../engine/compare-findings.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { countText } from './count-text.ts';
import { inertText } from './inert-text.ts';
import { shortenText } from './shorten-text.ts';

const MAX_FINDINGS = 20;
const PATH_LENGTH = 160;

/**
 * The result for a coding agent: what is wrong where, and what to write instead, in few words of our own. Nothing of the
 * scanned text is quoted but paths, so that it cannot speak to the reader.
 */
export function renderAgent(input: {
  readonly result: ScanResult;
  readonly gate: { readonly isPassed: boolean; readonly reasons: readonly string[] };
}): string {
  const { result, gate } = input;
  const findings = result.artefacts
    .flatMap((artefact) => artefact.findings)
    .filter(({ severity, suppressed }) => severity !== 'info' && !suppressed)
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || compareFindings(a, b));
  const shown = findings.slice(0, MAX_FINDINGS);
  const lines = [
    `skillgate: ${gate.isPassed ? 'passed' : `failed (${gate.reasons.join('; ')})`}, trust score ${result.trustScore} (${result.classification}), ${countText(findings.length, 'finding')}`,
    ...shown.map(describe),
    ...(findings.length > shown.length ? [`and ${findings.length - shown.length} more`] : []),
    ...(result.incomplete.some(({ reason }) => reason !== 'not_requested')
      ? ['Some content could not be read; do not take the result for a guarantee.']
      : []),
    ...(gate.isPassed
      ? []
      : ['Do not install or follow the scanned content before this is resolved.']),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(finding: Finding): string {
  const { severity, rule_id: rule, title, location, remediation, fixable } = finding;
  const path = JSON.stringify(shortenText(inertText(location.file ?? 'input'), PATH_LENGTH));
  const hint = fixable === 'deterministic' ? ` Or run: skillgate fix --finding ${finding.id}` : '';
  return `- ${severity} ${rule} at ${path} line ${location.line}: ${title}. ${remediation}${hint}`;
}
