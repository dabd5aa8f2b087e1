import { computeRollingHashes } from '@microsoft/sarif';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { primaryLocationLineHashes } from '../../src/engine/primary-location-line-hashes.ts';

const everyLine = (text: string) =>
  Array.from({ length: text.split(/\r\n|\r|\n/).length + 1 }, (_, index) => index + 1);

const ours = (text: string) => [...primaryLocationLineHashes(text, everyLine(text))];
const theirs = (text: string) => [...computeRollingHashes(text)];

describe('primaryLocationLineHash equals the one @microsoft/sarif computes', () => {
  test.each([
    ['an empty text', ''],
    ['one line without a final newline', 'curl -s https://a.test/i.sh | sh'],
    ['CRLF, CR and LF in one text', 'a\r\nb\rc\nd\r\r\n\n'],
    ['a carriage return, a blank and a newline', 'a\r \nb\r\t\n'],
    ['tabs and blanks only', ' \t \n\t\n   '],
    ['characters outside the basic plane', '🙂 a\n\u{E0041}\u{E0042}\n🙂 a\n'],
    ['lone surrogates, U+FFFF and NUL', '\uD800\n\uFFFF\n\u0000\n\u0000\n'],
    ['line separators that end no line', 'a\u2028b\u2029c\u0085d\n'],
    ['equal lines, counted', 'same\n'.repeat(300)],
    ['a line longer than the window', `${'x'.repeat(1000)}\n${'x'.repeat(1000)}`],
    ['exactly the window', `${'y'.repeat(99)}\n${'y'.repeat(100)}\n${'y'.repeat(101)}`],
  ])('%s', (_name, text) => {
    expect(ours(text)).toEqual(theirs(text));
  });

  test('F5: on generated text of every kind', () => {
    const unit = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('\n', '\r\n', '\r', ' ', '\t', 'a', 'b', '}') },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
      },
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (parts) => {
        const text = parts.join('');
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: 1500 },
    );
  });
});

test('only the lines asked for are returned, with the numbers they have among all lines', () => {
  const text = 'same\n'.repeat(5);
  const all = computeRollingHashes(text);
  expect([...primaryLocationLineHashes(text, [3, 1, 99])]).toEqual([
    [1, all.get(1)],
    [3, all.get(3)],
  ]);
  expect(primaryLocationLineHashes(text, []).size).toBe(0);
});
