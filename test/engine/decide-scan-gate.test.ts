import { describe, expect, test } from 'vitest';
import { decideScanGate } from '../../src/engine/decide-scan-gate.ts';
import { parseFailOn } from '../../src/engine/parse-fail-on.ts';

const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

function decide(failOn: string[], counts: Partial<typeof none>, trustScore = 100, threshold = 70) {
  const input = { trustScore, counts: { ...none, ...counts }, threshold };
  return decideScanGate({ ...input, failOn: parseFailOn(failOn) }).reasons;
}

test.each<[string, string[], Partial<typeof none>, number, string[]]>([
  ['a score at the threshold passes', ['critical'], {}, 70, []],
  ['a score below it fails', ['critical'], {}, 69, ['trust score 69 is below 70']],
  [
    'exactly the named severities fail',
    ['high'],
    { critical: 1, high: 2 },
    90,
    ['2 high findings'],
  ],
  ['none switches severities off', ['none'], { critical: 1 }, 90, []],
  [
    'lists may be repeated',
    ['low', 'info'],
    { low: 1, info: 1 },
    98,
    ['1 low finding', '1 info finding'],
  ],
  ['a score condition', ['score < 80'], {}, 79, ['score<80 holds (79)']],
  ['two characters first', ['score<=79'], {}, 79, ['score<=79 holds (79)']],
  ['double equals', ['critical==1'], { critical: 1 }, 90, ['critical==1 holds (1)']],
  [
    'errors are critical and high',
    ['errors>1'],
    { critical: 1, high: 1 },
    90,
    ['errors>1 holds (2)'],
  ],
  ['warnings are medium and low', ['warnings>=1'], { low: 1 }, 98, ['warnings>=1 holds (1)']],
  ['at least a severity', ['severity>=medium'], { high: 1 }, 88, ['severity>=medium holds (high)']],
  ['above a severity', ['severity>medium'], { medium: 1 }, 94, []],
  ['exactly error', ['severity=error'], { high: 1, low: 1 }, 86, ['severity=error holds (high)']],
  ['at least warning', ['severity>=warning'], { low: 1 }, 98, ['severity>=warning holds (low)']],
  ['above warning', ['severity>warning'], { medium: 1, low: 1 }, 92, []],
])('%s', (_name, failOn, counts, score, reasons) => {
  expect(decide(failOn, counts, score)).toEqual(reasons);
});

describe('what --fail-on cannot read is refused with the way on', () => {
  test.each([
    ['hihg', 'Did you mean "high"?'],
    ['score<', 'must be a number'],
    ['score:security<80', 'use score'],
    ['scroe<80', 'score, errors, warnings'],
    ['new>0', '--fail-on-new'],
    ['severity>=info', 'one of error, warning'],
    ['severity>critical', 'can never hold'],
    ['severity<high', 'takes =, > or >='],
    ['none,high', 'stands alone'],
  ])('%s', (text, hint) => {
    expect(() => parseFailOn([text])).toThrow(hint);
  });
});
