import { classVerdict } from './class-verdict.ts';
import type { ReportView } from './report-view.ts';
import { Severity } from '../contract/severity.ts';

/** The answer of a report in one line, and what it rests on in another. */
export function reportHeadline(view: ReportView): {
  readonly verdict: string;
  readonly basis: string;
} {
  const { levels, classification, counts } = view;
  const found = Severity.options
    .filter((level) => levels[level] > 0)
    .map((level) => `${levels[level]} ${level}`);
  const total = Object.values(levels).reduce((sum, count) => sum + count, 0);
  const listed = [found.slice(0, -1).join(', '), ...found.slice(-1)].filter((part) => part !== '');
  const what =
    total === 0 ? 'No findings' : `${listed.join(' and ')} ${total === 1 ? 'finding' : 'findings'}`;
  const fresh = view.fresh === null || total === 0 ? '' : ` (${view.fresh} new)`;
  const passed =
    counts.passed === 0 || view.score === null
      ? ''
      : ` ${counts.passed} ${counts.passed === 1 ? 'rule' : 'rules'} found nothing.`;
  return {
    verdict:
      classification === null
        ? 'Nothing was scored: this is not a clean result.'
        : classVerdict[classification],
    basis: `${what}${fresh} in ${view.pages} ${view.pages === 1 ? 'artefact' : 'artefacts'}.${passed}`,
  };
}
