import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '../../src/rules/required-literals.ts';

describe('literals that a pattern requires', () => {
  it.each<[string, RegExp, string[]]>([
    ['a plain word', /\bcurl\b/i, ['curl']],
    ['the longest word of a sequence', /curl\s{1,3}[^\n]{0,20}download/, ['download']],
    ['one of each branch', /(?:wget|curl)\s/, ['wget', 'curl']],
    ['joined parts', /id_(?:rsa|dsa)\b/, ['id_rsa', 'id_dsa']],
    ['an optional part both ways', /tokens?!/, ['token!', 'tokens!']],
    ['a small class spelt out', /auto[-_]run/, ['auto-run', 'auto_run']],
    ['what is repeated at least once', /[a-z]{1,9}(?:abcd){1,4}x?/, ['abcd']],
    ['lower case', /LD_PRELOAD/, ['ld_preload']],
    ['escapes', /\.ssh\/\x60/, ['.ssh/`']],
    ['nothing from looks around', /(?<!not )secret(?!s of)/, ['secret']],
  ])('are %s', (_, pattern, literals) => {
    expect(requiredLiterals(pattern)).toEqual(literals);
  });

  it.each<[string, RegExp]>([
    ['a branch without one', /(?:curl|[a-z]{1,9})\s/],
    ['only short ones', /\bsh\b/],
    ['only optional ones', /(?:curl)?\s(?:wget){0,3}/],
    ['a wide class', /[a-z_]{4}/],
  ])('do not exist in %s', (_, pattern) => {
    expect(() => requiredLiterals(pattern)).toThrow('No literal');
  });

  it('are those of all patterns together', () => {
    expect(requiredLiterals(/curl/, /wget/, /curl\s/)).toEqual(['curl', 'wget']);
  });
});
