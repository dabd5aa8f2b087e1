import type { Finding } from '../contract/finding.ts';
import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * Findings as a Markdown table within a number of characters; rows that do not fit become one closing line that says how
 * many there are. Rows are whole or absent, so no escape is ever cut.
 */
export function findingsTable(input: {
  readonly findings: readonly Finding[];
  readonly maxLength: number;
  readonly maxRows?: number;
}): string {
  const { findings, maxLength, maxRows = 100 } = input;
  if (findings.length === 0) return '';
  const head = '| Severity | Finding | Where | Evidence |\n| --- | --- | --- | --- |\n';
  const reserve = 60;
  let table = head;
  let shown = 0;
  for (const finding of findings) {
    const row = tableRow(finding);
    if (shown >= maxRows || table.length + row.length + reserve > maxLength) break;
    table += row;
    shown += 1;
  }
  const hidden = findings.length - shown;
  if (shown === 0) return `${hidden} in the report.\n`;
  return hidden === 0 ? table : `${table}\n${hidden} more in the report.\n`;
}

function tableRow(finding: Finding): string {
  const { file, line, excerpt } = finding.location;
  const where = file === null ? '' : codeSpan(`${file}:${line}`);
  const title = `${escapeMarkdown(finding.title)} (${codeSpan(finding.rule_id)})`;
  return `| ${finding.severity} | ${title} | ${where} | ${codeSpan(excerpt)} |\n`;
}
