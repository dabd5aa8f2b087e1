import { describe, expect, it } from 'vitest';
import { createTextSketch } from '../../src/artefacts/create-text-sketch.ts';
import { mayMatch } from '../../src/artefacts/may-match.ts';
import { readPattern } from '../../src/artefacts/read-pattern.ts';

describe('what every match of a pattern needs', () => {
  it.each<[string, RegExp, unknown]>([
    ['a plain word with its edges', /\bcurl\b/i, [{ anyOf: [' curl '] }]],
    [
      'words around a gap',
      /curl\s{1,3}[^\n]{0,20}down/,
      [{ anyOf: ['curl '] }, { anyOf: ['down'] }],
    ],
    ['one of each branch', /(?:wget|curl)\s/, [{ anyOf: ['wget ', 'curl '] }]],
    ['an optional part both ways', /tokens?!/, [{ anyOf: ['token ', 'tokens '] }]],
    ['one separator for several', /a{2}b[ -]{1,3}"cde/, [{ anyOf: ['b cde'] }]],
    ['a small class spelt out', /auto[-_]run/, [{ anyOf: ['auto run', 'auto_run'] }]],
    ['lower case', /LD_PRELOAD/, [{ anyOf: ['ld_preload'] }]],
    ['escapes of code points', /a\x62c\u0064/, [{ anyOf: ['abcd'] }]],
    ['nothing from looks around', /(?<!not )secret(?!s of)/, [{ anyOf: ['secret'] }]],
    ['nothing of what may be missing', /(?:curl)?[a-z](?:wget){0,3}/, []],
    ['nothing where a branch has none', /(?:curl|[a-z]{1,9})\s/, []],
    ['nothing of other alphabets', /забудь/, []],
    [
      'all of one of its branches',
      /(?:abc.def|ghi)/,
      [{ branches: [[{ anyOf: ['abc'] }, { anyOf: ['def'] }], [{ anyOf: ['ghi'] }]] }],
    ],
  ])('is %s', (_, pattern, needs) => {
    expect(readPattern(pattern).needs).toEqual(needs);
  });

  it.each<[RegExp, number]>([
    [/\babc[^\n]{0,20}(?:de|f)?/, 25],
    [/(?=abc)x\s{2}/, 3],
    [/a+/, Number.POSITIVE_INFINITY],
  ])('knows how long a match of %s may be', (pattern, longest) => {
    expect(readPattern(pattern).longest).toBe(longest);
  });
});

describe('a sketch of a text', () => {
  const filler = 'Nothing of the kind stands here, in 17 words or more. '.repeat(60);

  it.each<[string, string]>([
    ['as written', 'ignore previous'],
    ['in capitals', 'IGNORE PREVIOUS'],
    ['with other white space', 'ignore\n\n  previous'],
    ['with marks between', 'ignore **previous**'],
  ])('never hides a match %s, wherever it stands', (_, wanted) => {
    const pattern = /\bignore[\s*]{1,6}previous\b/i;
    for (let before = 0; before < 300; before += 1) {
      const text = `${filler.slice(0, before)} ${wanted}`;
      expect(mayMatch(createTextSketch(text), pattern)).toBe(pattern.test(text));
    }
  });

  it('tells that a pattern cannot match', () => {
    expect(mayMatch(createTextSketch(filler), /\bignore\s{1,3}previous\b/i)).toBe(false);
    expect(mayMatch(createTextSketch(''), /\bignore\s{1,3}previous\b/i)).toBe(false);
  });
});
