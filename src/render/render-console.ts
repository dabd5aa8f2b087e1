import { createColors } from 'picocolors';
import type { Finding } from '../contract/finding.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { compareFindings } from '../engine/compare-findings.ts';
import type { ArtefactResult, ScanResult } from '../engine/scan-result.ts';
import { consoleFinding } from './console-finding.ts';
import { countText } from './count-text.ts';
import { incompleteText } from './incomplete-text.ts';
import { inertText } from './inert-text.ts';
import { severityText } from './severity-text.ts';
import { wrapText } from './wrap-text.ts';

type Input = {
  readonly result: ScanResult;
  readonly durationMs: number;
  readonly hasColors: boolean;
  /** Columns of the terminal; text that is not broken (paths) may be wider. */
  readonly width: number;
  /** Also shows findings of severity info, suppressed ones and every repetition. */
  readonly isVerbose: boolean;
  /** A line of a scanned file, 1-based, or null where the text is not at hand. */
  readonly readLine: (path: string, line: number) => string | null;
};

type Colors = ReturnType<typeof createColors>;

/** Further findings of a rule in the same artefact are only counted. */
const MAX_REPEATS = 5;

/** The result as text for a person: a code frame for each finding, one line for each artefact, totals last. */
export function renderConsole(input: Input): string {
  const colors = createColors(input.hasColors);
  const { result } = input;
  const explained = new Set<string>();
  const lines = [
    ...result.artefacts.flatMap((artefact) => showFindings(artefact, input, colors, explained)),
    ...showHidden(input, colors),
    ...showNotes(input, colors),
    ...(result.artefacts.length > 1 ? [...showArtefacts(result, colors), ''] : []),
    showScore(result, colors),
    ...showHint(result, colors),
    showTotals(input),
  ];
  return `${lines.join('\n')}\n`;
}

function showFindings(
  artefact: ArtefactResult,
  input: Input,
  colors: Colors,
  explained: Set<string>,
): string[] {
  const shown = artefact.findings.filter(
    ({ severity, suppressed }) => input.isVerbose || (severity !== 'info' && !suppressed),
  );
  const byRule = new Map<string, Finding[]>();
  for (const finding of shown.toSorted(compareBySeverity)) {
    byRule.set(finding.rule_id, [...(byRule.get(finding.rule_id) ?? []), finding]);
  }
  const isPartial = !input.isVerbose;
  return [...byRule.values()].flatMap((findings) => {
    const framed = isPartial ? findings.slice(0, MAX_REPEATS) : findings;
    const rest = findings.length - framed.length;
    return [
      ...framed.flatMap((finding) => [
        ...consoleFinding({
          finding,
          colors,
          width: input.width,
          lineText: input.readLine(finding.location.file ?? '', finding.location.line),
          isExplained: isFirst(explained, finding.rule_id),
        }),
        '',
      ]),
      ...(rest === 0 ? [] : [colors.dim(`… and ${rest} more of the same (--verbose)`), '']),
    ];
  });
}

function compareBySeverity(a: Finding, b: Finding): number {
  return severityRank[a.severity] - severityRank[b.severity] || compareFindings(a, b);
}

/** Why and what to do are said at the first finding of a rule only. */
function isFirst(seen: Set<string>, ruleId: string): boolean {
  const isNew = !seen.has(ruleId);
  seen.add(ruleId);
  return isNew;
}

function showNotes({ result, width, isVerbose }: Input, colors: Colors): string[] {
  const notes = [
    ...result.warnings.map((text) => ['warning', text] as const),
    ...result.incomplete
      .filter(({ reason }) => isVerbose || reason !== 'not_requested')
      .map((gap) => ['not complete', incompleteText(gap)] as const),
  ];
  const lines = notes.flatMap(([label, text]) =>
    wrapText(`${label}: ${inertText(text)}`, width).map((line, index) =>
      index === 0 ? colors.yellow(label) + line.slice(label.length) : `  ${line}`,
    ),
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function showArtefacts({ artefacts }: ScanResult, colors: Colors): string[] {
  const kindWidth = Math.max(...artefacts.map(({ kind }) => kind.length));
  return artefacts.map((artefact) => {
    const { trustScore, classification, kind } = artefact;
    const score = `${String(trustScore).padStart(3)} ${classification.padEnd(9)}`;
    const name = inertText(nameOf(artefact));
    const counts = severityText(artefact.findings);
    const line = `${colorOf(classification, colors)(score)}  ${kind.padEnd(kindWidth)}  ${name}`;
    return counts === '' ? line : `${line}  ${colors.dim(counts)}`;
  });
}

function nameOf({ root, path }: ArtefactResult): string {
  if (root !== null && root !== '') return root;
  return path ?? '.';
}

function showScore(
  { trustScore, classification, artefacts, scoreCap }: ScanResult,
  colors: Colors,
): string {
  if (artefacts.length === 0) return 'nothing was scanned: no agent artefacts found';
  const counts = severityText(artefacts.flatMap(({ findings }) => findings));
  const score = colorOf(classification, colors)(`trust score ${trustScore} (${classification})`);
  const cap = scoreCap === 'opaque' ? ', capped because some content could not be read' : '';
  return `${score}${cap}: ${counts === '' ? 'nothing found by the rules' : counts}`;
}

/** What the fixers can mend by themselves. */
function showHint({ artefacts }: ScanResult, colors: Colors): string[] {
  const count = artefacts
    .flatMap(({ findings }) => findings)
    .filter(
      (one) => one.fixable === 'deterministic' && one.severity !== 'info' && !one.suppressed,
    ).length;
  if (count === 0) return [];
  return [colors.dim(`${count} can be mended: skillgate fix <path> shows how`)];
}

function colorOf(classification: string, colors: Colors): (text: string) => string {
  const color =
    classification === 'safe'
      ? colors.green
      : classification === 'caution'
        ? colors.yellow
        : colors.red;
  return (text) => colors.bold(color(text));
}

function showHidden({ result, isVerbose }: Input, colors: Colors): string[] {
  const hidden = result.artefacts
    .flatMap(({ findings }) => findings)
    .filter(({ severity, suppressed }) => severity === 'info' && !suppressed).length;
  if (hidden === 0 || isVerbose) return [];
  return [colors.dim(`${countText(hidden, 'finding')} of severity info not shown (--verbose)`), ''];
}

function showTotals({ result, durationMs }: Input): string {
  const all = result.artefacts.flatMap(({ findings }) => findings);
  const suppressed = all.filter((finding) => finding.suppressed).length;
  const files = result.artefacts.reduce((sum, artefact) => sum + artefact.files.length, 0);
  return [
    countText(result.artefacts.length, 'artefact'),
    countText(files, 'file'),
    countText(all.length - suppressed, 'finding'),
    `${suppressed} suppressed`,
    durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`,
  ].join(', ');
}
