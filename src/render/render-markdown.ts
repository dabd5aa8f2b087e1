import type { Finding } from '../contract/finding.ts';
import { codeSpan } from './code-span.ts';
import { countText } from './count-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { ScanView } from './scan-view.ts';
import { sortFindings } from './sort-findings.ts';

type Input = {
  readonly view: ScanView;
  /** Most severe first; default 200. The rest is counted. */
  readonly maxFindings?: number;
};

/** The scan as Markdown: score, artefacts, findings. Scanned text stands in code spans only. */
export function renderMarkdown({ view, maxFindings = 200 }: Input): string {
  const { artefacts, counts, gaps } = view;
  const open = sortFindings(view.findings.filter(({ suppressed }) => !suppressed));
  const suppressed = view.findings.filter((finding) => finding.suppressed);
  const left = Math.max(0, open.length - maxFindings) + view.leftOut;
  const sections = [
    `# Skillgate: trust score ${view.score} (${view.classification})`,
    `${countText(artefacts.length, 'artefact')}, ${counts === '' ? 'nothing found by the rules' : counts}.`,
    artefacts.length === 0 ? '' : artefactTable(artefacts),
    ...open.slice(0, maxFindings).map(findingSection),
    left > 0 ? `And ${left} less severe findings.` : '',
    suppressed.length === 0 ? '' : `## Suppressed\n\n${suppressed.map(suppressedItem).join('\n')}`,
    gaps.length === 0
      ? ''
      : `## Not complete\n\n${gaps.map((gap) => `- ${escapeMarkdown(gap)}`).join('\n')}`,
    `Engine ${view.engineVersion}, rules ${view.rulesetVersion}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function artefactTable(artefacts: ScanView['artefacts']): string {
  const rows = artefacts.map(
    ({ name, kind, score, classification, findings }) =>
      `| ${codeSpan(name)} | ${kind} | ${score} | ${classification} | ${findings} |`,
  );
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
