import type { Finding } from '../contract/finding.ts';
import type { ArtefactResult, ScanResult } from '../engine/scan-result.ts';
import { codeSpan } from './code-span.ts';
import { countText } from './count-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { incompleteText } from './incomplete-text.ts';
import { severityText } from './severity-text.ts';
import { sortFindings } from './sort-findings.ts';

type Input = {
  readonly result: ScanResult;
  /** Most severe first; default 200. The rest is counted. */
  readonly maxFindings?: number;
};

/** The scan as Markdown: score, artefacts, findings. Scanned text stands in code spans only. */
export function renderMarkdown({ result, maxFindings = 200 }: Input): string {
  const all = result.artefacts.flatMap(({ findings }) => findings);
  const open = sortFindings(all.filter(({ suppressed }) => !suppressed));
  const suppressed = all.filter((finding) => finding.suppressed);
  const counts = severityText(open);
  const gaps = [...result.warnings, ...result.incomplete.map(incompleteText)];
  const sections = [
    `# Skillgate: trust score ${result.trustScore} (${result.classification})`,
    `${countText(result.artefacts.length, 'artefact')}, ${counts === '' ? 'nothing found by the rules' : counts}.`,
    result.artefacts.length === 0 ? '' : artefactTable(result.artefacts),
    ...open.slice(0, maxFindings).map(findingSection),
    open.length > maxFindings ? `And ${open.length - maxFindings} less severe findings.` : '',
    suppressed.length === 0 ? '' : `## Suppressed\n\n${suppressed.map(suppressedItem).join('\n')}`,
    gaps.length === 0
      ? ''
      : `## Not complete\n\n${gaps.map((gap) => `- ${escapeMarkdown(gap)}`).join('\n')}`,
    `Engine ${result.engineVersion}, rules ${result.rulesetVersion}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function artefactTable(artefacts: readonly ArtefactResult[]): string {
  const rows = artefacts.map(({ root, path, kind, trustScore, classification, findings }) => {
    const name = root === null || root === '' ? (path ?? 'input') : root;
    const counts = severityText(findings);
    return `| ${codeSpan(name)} | ${kind} | ${trustScore} | ${classification} | ${counts === '' ? 'none' : counts} |`;
  });
  return [
    '| Artefact | Kind | Score | Class | Findings |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function placeOf({ location }: Finding): string {
  return codeSpan(`${location.file ?? 'input'}:${location.line}:${location.column}`);
}

function findingSection(finding: Finding): string {
  const { severity, title, location, category, rule_id, description, remediation, flow } = finding;
  const steps = flow.map(
    ({ file, line, role, note }) =>
      `1. ${role}: ${codeSpan(`${file ?? 'input'}:${line}`)} ${escapeMarkdown(note)}`,
  );
  return [
    `## ${severity}: ${escapeMarkdown(title)}`,
    `${placeOf(finding)} · ${category} · \`${rule_id}\``,
    location.excerpt === '' ? '' : codeSpan(location.excerpt),
    steps.join('\n'),
    `**Why it matters.** ${escapeMarkdown(description)}`,
    `**What to do.** ${escapeMarkdown(remediation)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function suppressedItem(finding: Finding): string {
  const { rule_id, severity, suppression } = finding;
  const reason = suppression === null ? '' : `: ${escapeMarkdown(suppression.reason)}`;
  const until = suppression === null ? '' : ` (until ${suppression.expires_at.slice(0, 10)})`;
  return `- ${severity} \`${rule_id}\` in ${placeOf(finding)}${reason}${until}`;
}
