import type { Finding } from '../contract/finding.ts';
import { shortenText } from './shorten-text.ts';
import { inertText } from './inert-text.ts';
import { sortFindings } from './sort-findings.ts';

export type Annotation = {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
  readonly rawDetails?: string;
};

const MAX_ANNOTATIONS = 200;
const BATCH = 50;
const levels = {
  critical: 'failure',
  high: 'failure',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
} as const;

/**
 * Check-run annotations in batches of 50, at most 200: new findings before existing ones, most severe first. GitHub
 * refuses a whole request over one bad annotation, so what has no path is left to the summary, and columns are given
 * only as a pair on one line.
 */
export function annotations(input: {
  readonly fresh: readonly Finding[];
  readonly existing: readonly Finding[];
}): readonly (readonly Annotation[])[] {
  const all = [...sortFindings(input.fresh), ...sortFindings(input.existing)]
    .filter(({ location }) => location.file !== null && location.file !== '')
    .slice(0, MAX_ANNOTATIONS)
    .map(toAnnotation);
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
}

function toAnnotation(finding: Finding): Annotation {
  const { file, line, end_line, column, end_column, excerpt } = finding.location;
  const startLine = Math.max(1, line);
  const endLine = Math.max(startLine, end_line);
  return {
    path: file ?? '',
    startLine,
    endLine,
    ...(startLine === endLine && column >= 1 && end_column >= column
      ? { startColumn: column, endColumn: end_column }
      : {}),
    level: levels[finding.severity],
    title: shortenText(`${finding.severity}: ${finding.title}`, 255),
    message: shortenText(
      `${finding.description}\n\n${finding.remediation}\n\nRule ${finding.rule_id}`,
      16_000,
    ),
    ...(excerpt === '' ? {} : { rawDetails: shortenText(inertText(excerpt), 2000) }),
  };
}
