import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/render/annotations.ts';
import { makeFinding } from '../support/make-finding.ts';

const of = (...fresh: ReturnType<typeof makeFinding>[]) => annotations({ fresh, existing: [] });

describe('annotations keep to what GitHub takes', () => {
  it('more than 200 findings become four batches of 50', () => {
    const many = Array.from({ length: 260 }, (_, i) => makeFinding({ fingerprint: `f${i}` }));
    expect(of(...many).map((batch) => batch.length)).toEqual([50, 50, 50, 50]);
  });

  it('new findings stand before existing ones, the most severe first', () => {
    const low = makeFinding({ severity: 'low' });
    const [batch] = annotations({
      fresh: [low, makeFinding({ severity: 'high' })],
      existing: [makeFinding()],
    });
    expect(batch?.map(({ title }) => title.split(':')[0])).toEqual(['high', 'low', 'critical']);
    expect(batch?.map(({ level }) => level)).toEqual(['failure', 'notice', 'failure']);
  });

  it.each([
    ['no findings make no batch', undefined, 0],
    [
      'a finding without a path is left to the summary',
      makeFinding({ location: { file: null } }),
      0,
    ],
    [
      'a finding with an empty path is left to the summary',
      makeFinding({ location: { file: '' } }),
      0,
    ],
    ['a finding with a path is annotated', makeFinding(), 1],
  ])('%s', (_, finding, count) => {
    expect(finding === undefined ? of() : of(finding)).toHaveLength(count);
  });

  it('columns are given only as a pair and only on one line', () => {
    const [one] = of(makeFinding({ location: { line: 3, end_line: 3, column: 2, end_column: 9 } }));
    expect(one?.[0]).toMatchObject({ startLine: 3, endLine: 3, startColumn: 2, endColumn: 9 });
    const [two] = of(makeFinding({ location: { line: 3, end_line: 5, column: 2, end_column: 9 } }));
    expect(two?.[0]).toMatchObject({ startLine: 3, endLine: 5 });
    expect(two?.[0]).not.toHaveProperty('startColumn');
    expect(two?.[0]).not.toHaveProperty('endColumn');
  });

  it('S7 an excerpt is raw text with nothing hidden in it', () => {
    const [batch] = of(makeFinding({ location: { excerpt: 'a\u202eb\u001b[31m' } }));
    expect(batch?.[0]?.rawDetails).toBe('a\\u{202e}b\\u{1b}[31m');
  });
});
