import type { createColors } from 'picocolors';
import type { Finding } from '../contract/finding.ts';
import { codeFrame } from './code-frame.ts';
import { displayWidth } from './display-width.ts';
import { inertText } from './inert-text.ts';
import { wrapText } from './wrap-text.ts';

type Colors = ReturnType<typeof createColors>;

type Input = {
  readonly finding: Finding;
  readonly lineText: string | null;
  readonly width: number;
  readonly colors: Colors;
  /** Whether to say why it matters and what to do. */
  readonly isExplained: boolean;
};

/** One finding for a terminal: headline, place, code frame, reasons. Nothing of the scanned text stays active. */
export function consoleFinding({ finding, lineText, width, colors, isExplained }: Input): string[] {
  const { location, suppression } = finding;
  const mark = markOf(finding, colors);
  const gutter = Math.max(3, String(location.line).length + 1);
  const place = `${inertText(location.file ?? 'input')}:${location.line}:${location.column}`;
  const range = location.end_line > location.line ? `, to line ${location.end_line}` : '';
  const note = (label: string, text: string): string[] => {
    const head = `${' '.repeat(gutter)} ${colors.blue('=')} ${colors.bold(label)}: `;
    const indent = gutter + label.length + 5;
    return wrapText(inertText(text), Math.max(30, width - indent)).map((line, index) =>
      index === 0 ? head + line : ' '.repeat(indent) + line,
    );
  };
  const word = finding.suppressed ? `${finding.severity}, suppressed` : finding.severity;
  return [
    ...headline(`${word}[${finding.rule_id}]`, inertText(finding.title), width, mark, colors),
    `${' '.repeat(gutter - 1)}${colors.blue('-->')} ${place} (${finding.category}${range})`,
    ...codeFrame({ location, lineText, width, gutter, colors, mark }),
    ...(isExplained ? note('why', finding.description) : []),
    ...finding.flow.flatMap(({ file, line, role, note: text }) =>
      note(role, `${file ?? 'input'}:${line} ${text}`),
    ),
    ...(isExplained ? note('fix', finding.remediation) : []),
    ...(suppression === null
      ? []
      : note('suppressed', `${suppression.reason} (until ${suppression.expires_at.slice(0, 10)})`)),
  ];
}

function headline(
  label: string,
  title: string,
  width: number,
  mark: (text: string) => string,
  colors: Colors,
): string[] {
  const oneLine = `${label}: ${title}`;
  if (displayWidth(oneLine) <= width) return [`${mark(label)}: ${colors.bold(title)}`];
  return [`${mark(label)}:`, ...wrapText(title, width - 2).map((line) => `  ${colors.bold(line)}`)];
}

function markOf({ severity, suppressed }: Finding, colors: Colors): (text: string) => string {
  if (suppressed || severity === 'info') return colors.dim;
  if (severity === 'medium') return (text) => colors.bold(colors.yellow(text));
  if (severity === 'low') return colors.cyan;
  return (text) => colors.bold(colors.red(text));
}
