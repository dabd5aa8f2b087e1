import type { ScanResult } from '../engine/scan-result.ts';
import { countText } from './count-text.ts';
import { inertText } from './inert-text.ts';
import { openFindings } from './open-findings.ts';

/** A runner keeps no more than ten of each level of a step. */
const MAX_OF_LEVEL = 10;
const levels = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
} as const;

/** The result as workflow commands for a plain `run:` step; what is over the limits is counted. */
export function renderGithub({ result }: { readonly result: ScanResult }): string {
  const findings = openFindings(result);
  const room = { error: MAX_OF_LEVEL, warning: MAX_OF_LEVEL, notice: MAX_OF_LEVEL };
  const lines = findings.flatMap((finding) => {
    const level = levels[finding.severity];
    if (room[level] === 0) return [];
    room[level] -= 1;
    const { file, line, end_line, column, end_column } = finding.location;
    const hasColumns = line === end_line && end_column >= column;
    const properties = [
      ...(file === null || file === '' ? [] : [`file=${escapeProperty(file)}`]),
      `line=${line}`,
      `endLine=${end_line}`,
      ...(hasColumns ? [`col=${column}`, `endColumn=${end_column}`] : []),
      `title=${escapeProperty(`${finding.severity}: ${finding.title}`)}`,
    ].join(',');
    const message = escapeMessage(`${finding.description}\n\n${finding.remediation}`);
    return [`::${level} ${properties}::${message}`];
  });
  const rest = findings.length - lines.length;
  const tail = [
    ...(rest > 0 ? [`${countText(rest, 'more finding')}: write SARIF to see them all`] : []),
    `skillgate: trust score ${result.trustScore} (${result.classification}), ${countText(findings.length, 'finding')}`,
  ];
  return `${[...lines, ...tail].join('\n')}\n`;
}

function escapeMessage(text: string): string {
  return text
    .split('\n')
    .map((line) => inertText(line).replaceAll('%', '%25').replaceAll('\r', '%0D'))
    .join('%0A');
}

function escapeProperty(text: string): string {
  return inertText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
