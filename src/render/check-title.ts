import { Severity } from '../contract/severity.ts';
import type { CheckView } from './check-view.ts';

/** The title of a check run: the answer itself, e.g. `2 new critical in skills/deploy · 1 fixable`. Plain text. */
export function checkTitle(view: CheckView): string {
  switch (view.situation) {
    case 'no-artefacts':
      return 'No agent artefacts';
    case 'unfinished':
      return 'Scan could not finish';
    case 'superseded':
      return 'Cancelled: the commit is no longer the one to check';
    case 'failed':
      return sayProblem(view);
    case 'would-fail':
      return `Would fail: ${sayProblem(view)}`;
    case 'unread':
      return `${count(view.unread.length, 'file')} could not be read · ${sayClean(view)}`;
    case 'no-credits':
      return `Out of credits: layer 1 only · ${sayClean(view)}`;
    case 'passed':
      return sayClean(view);
  }
}

function sayProblem(view: CheckView): string {
  const counts = sayCounts(view);
  const [score] = view.lowScores;
  if (counts === '' && score !== undefined) {
    return `Trust score ${score.score} is below ${score.threshold}${sayPlace(view)}`;
  }
  const isNew = view.fresh.length > 0;
  const fixable = view.fresh.filter(({ fixable: by }) => by === 'deterministic').length;
  return `${isNew ? counts : 'Known findings'}${sayPlace(view)}${fixable > 0 ? ` · ${fixable} fixable` : ''}`;
}

function sayClean(view: CheckView): string {
  const found = sayCounts(view) || 'No new findings';
  const artefacts = view.artefacts.filter(({ isChanged }) => isChanged).length;
  const score = view.trustScore === null ? '' : ` · trust score ${view.trustScore}`;
  const scanned = artefacts === 0 ? '' : ` in ${count(artefacts, 'changed artefact')}`;
  return `${found}${scanned}${score}`;
}

/** `2 new critical`, or `2 new critical, 1 high`: at most the two worst severities. */
function sayCounts({ fresh }: CheckView): string {
  const parts = Severity.options.flatMap((severity) => {
    const number = fresh.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [{ number, severity }];
  });
  return parts
    .slice(0, 2)
    .map(({ number, severity }, index) => `${number} ${index === 0 ? 'new ' : ''}${severity}`)
    .join(', ');
}

/** The one artefact concerned, if its name is made of nothing but harmless characters. */
function sayPlace(view: CheckView): string {
  const changed = view.artefacts.filter(({ isChanged }) => isChanged);
  const worst = changed.reduce<(typeof changed)[number] | null>(
    (low, next) => (low === null || next.trustScore < low.trustScore ? next : low),
    null,
  );
  const isPlain = worst?.root !== null && /^[\w][\w./-]{0,59}$/.test(worst?.root ?? '');
  if (worst !== null && isPlain) return ` in ${worst.root}`;
  return changed.length > 1 ? ` in ${changed.length} changed artefacts` : '';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
