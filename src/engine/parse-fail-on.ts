import { ApiError } from '../contract/api-error.ts';
import type { Severity } from '../contract/severity.ts';
import { severityRank } from '../contract/severity-rank.ts';
import { closestWord } from './closest-word.ts';
import type { GateCondition } from './gate-condition.ts';
import { parseGateCondition } from './parse-gate-condition.ts';

/** What fails a gate besides the threshold. */
export type FailOn = {
  readonly severities: readonly Severity[];
  readonly conditions: readonly GateCondition[];
};

const severities: readonly string[] = Object.keys(severityRank);
/**
 * Reads lists such as `critical,high`, `none` or `critical,score<80`: a bare severity means exactly that one, an entry
 * with an operator is a condition of the Public API contract, section 16. Throws ApiError for anything else.
 */
export function parseFailOn(lists: readonly string[]): FailOn {
  const entries = lists
    .flatMap((list) => list.split(','))
    .map((entry) => entry.replace(/\s+/g, '').toLowerCase())
    .filter((entry) => entry !== '');
  const found: Severity[] = [];
  const conditions: GateCondition[] = [];
  for (const entry of entries) {
    if (entry === 'none') continue;
    if (/[<>=]/.test(entry)) conditions.push(parseGateCondition(entry, []));
    else if (isSeverity(entry)) found.push(entry);
    else throw unknownEntry(entry);
  }
  if (entries.includes('none') && entries.length > 1)
    throw new ApiError('VALIDATION_ERROR', '--fail-on none stands alone: leave the others out.');
  return { severities: found, conditions };
}

function isSeverity(word: string): word is Severity {
  return severities.includes(word);
}

function unknownEntry(entry: string): ApiError {
  const near = closestWord({ word: entry, candidates: [...severities, 'none'] });
  const hint = near === null ? '' : ` Did you mean "${near}"?`;
  return new ApiError(
    'VALIDATION_ERROR',
    `--fail-on does not know "${entry}".${hint} Use ${severities.join(', ')}, none or a condition such as score<80.`,
  );
}
