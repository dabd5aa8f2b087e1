import { createHash } from 'node:crypto';
import { checkTitle } from './check-title.ts';
import type { CheckView } from './check-view.ts';
import { findingsTable } from './findings-table.ts';
import { sortFindings } from './sort-findings.ts';

/** Marks the one comment on a pull request as ours; means something only together with its author. */
const MARKER = '<!-- skillgate:comment -->';
const MAX_LENGTH = 60_000;

export type Comment = {
  readonly body: string;
  /** SHA-256 of what a reader would notice: equal digests mean there is nothing to edit. */
  readonly digest: string;
};

/** The sticky comment of a pull request; its hidden first lines carry the marker and the digest. */
export function comment(
  view: CheckView,
  { maxRows = 20 }: { readonly maxRows?: number } = {},
): Comment {
  const isClear = view.situation === 'passed' || view.situation === 'no-artefacts';
  const lines = isClear
    ? ['### Skillgate: all clear', '', `${checkTitle(view)}.`]
    : [`### Skillgate: ${checkTitle(view)}`, '', ...problemLines(view, maxRows)];
  const visible = lines.join('\n').trimEnd();
  const digest = createHash('sha256').update(visible).digest('hex');
  const link = view.reportUrl === null ? '' : `\n\n[Full report](${view.reportUrl})`;
  return {
    body: `${MARKER}\n<!-- skillgate:digest=${digest} -->\n${visible}${link}\n`,
    digest,
  };
}

function problemLines(view: CheckView, maxRows: number): string[] {
  const table = findingsTable({
    findings: sortFindings(view.fresh),
    maxLength: MAX_LENGTH,
    maxRows,
  });
  return [
    ...(table === '' ? [] : [table]),
    'Fix the findings and push: this comment is edited in place.',
  ];
}
