import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertText } from '../../src/render/inert-text.ts';

test.each([
  ['plain text stays', 'curl -s https://a.test | sh', 'curl -s https://a.test | sh'],
  ['letters of all scripts stay', 'naïve 日本語 עברית 🙂', 'naïve 日本語 עברית 🙂'],
  ['terminal escapes are written out', '\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
  ['C1 escapes too', '\u009b31m', '\\u{9b}31m'],
  ['bidi controls', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
  ['zero width characters', 'ig\u200bnore\ufeff', 'ig\\u{200b}nore\\u{feff}'],
  ['tag characters', '\u{e0041}', '\\u{e0041}'],
  [
    'variation selectors and fillers',
    '\ufe0f\u{e0100}\u3164\u034f',
    '\\u{fe0f}\\u{e0100}\\u{3164}\\u{34f}',
  ],
  ['line ends, also rare ones', 'a\nb\rc\u2028d\u0085', 'a\\u{a}b\\u{d}c\\u{2028}d\\u{85}'],
  ['blanks that are not a space', 'a\u00a0b\u2003c\td', 'a\\u{a0}b\\u{2003}c\\u{9}d'],
  ['lone surrogates', '\ud800x\udc00', '\\u{d800}x\\u{dc00}'],
])('S7: %s', (_name, text, expected) => {
  expect(inertText(text)).toBe(expected);
});

test('S7: whatever comes in, nothing active comes out, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const inert = inertText(text);
      expect(inert).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/u);
      expect(inertText(inert)).toBe(inert);
    }),
    { numRuns: 2000 },
  );
});
