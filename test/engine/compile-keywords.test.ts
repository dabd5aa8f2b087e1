import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKeywords } from '../../src/engine/compile-keywords.ts';

const letters = fc.constantFrom('a', 'b', 'c', ' ');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 });

describe('the literal pass', () => {
  it('finds the same owners as a search for each keyword, whatever the case', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', 'é'), maxLength: 80 }),
        (lists, text) => {
          const owners = lists.map((keywords) => ({ keywords }));
          const found = compileKeywords(owners)()(text);
          for (const owner of owners) {
            const isThere = owner.keywords.some((keyword) => text.toLowerCase().includes(keyword));
            expect(found.has(owner)).toBe(isThere);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives ascending offsets at which a keyword starts', () => {
    const owner = { keywords: ['curl', 'wget'] };
    const text = `curl ${'x'.repeat(30)} WGET`;
    expect(compileKeywords([owner])()(text).get(owner)).toEqual([0, 36]);
  });
});
