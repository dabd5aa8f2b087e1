import type { ScanResult } from '../engine/scan-result.ts';
import { countText } from './count-text.ts';
import { inertText } from './inert-text.ts';
import { openFindings } from './open-findings.ts';

/** More issues than this make the summary of a build unreadable. */
const MAX_ISSUES = 200;
const levels = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'warning',
  info: 'warning',
};

/** The result as logging commands of Azure Pipelines, one issue a line. */
export function renderAzure({ result }: { readonly result: ScanResult }): string {
  const findings = openFindings(result);
  const lines = findings.slice(0, MAX_ISSUES).map((finding) => {
    const { file, line, column } = finding.location;
    const properties = [
      `type=${levels[finding.severity]}`,
      ...(file === null || file === '' ? [] : [`sourcepath=${escapeProperty(file)}`]),
      `linenumber=${line}`,
      `columnnumber=${column}`,
      `code=${escapeProperty(finding.rule_id)}`,
    ].join(';');
    const message = escapeMessage(`${finding.severity}: ${finding.title}. ${finding.remediation}`);
    return `##vso[task.logissue ${properties}]${message}`;
  });
  const rest = findings.length - lines.length;
  const tail = [
    ...(rest > 0 ? [countText(rest, 'more finding')] : []),
    `skillgate: trust score ${result.trustScore} (${result.classification}), ${countText(findings.length, 'finding')}`,
  ];
  return `${[...lines, ...tail].join('\n')}\n`;
}

/** `%` has an escape of its own on agents that decode it, `;` and `]` would end the property. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}

function escapeMessage(text: string): string {
  return inertText(text).replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
