import { foldForeign } from './fold-foreign.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import { foreignLanguages } from './foreign-languages.ts';

export type ForeignMarks = {
  /** How many function words of each language stand in the text. */
  readonly counts: ReadonlyMap<ForeignLanguage, number>;
  /** Languages with enough different function words near to each other. */
  readonly clauses: ReadonlySet<ForeignLanguage>;
};

/** Words so near to each other make a clause when they weigh more than one function word. */
const NEAR = 200;
const CLAUSE = 1.5;
/** Words of two letters, and those that English texts hold as names or abbreviations. */
const WEAK = /^(?:[a-z]{2}|die|alle|ich|der|den|per|des|los|las|del|con|man|van|met|les|sur)$/;
const MAX_WORD = 12;
/** 1: a letter of ASCII, 2: another letter of these languages. The last of them stands before U+0250. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, unit) =>
  unit < 0x250 && /[a-zà-öø-žİ]/i.test(String.fromCharCode(unit)) ? (unit < 128 ? 1 : 2) : 0,
);

const owners = new Map<string, ForeignLanguage[]>();
for (const language of foreignLanguages) {
  for (const word of foldForeign(language.marks).split(' ').filter(Boolean))
    owners.set(word, [...(owners.get(word) ?? []), language]);
}

/** Which hashes the function words in ASCII have, so that most words cost no more than their letters. */
const LAST = 0xffff;
const table = new Uint8Array(LAST + 1);
for (const word of owners.keys()) {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = addLetter(hash, word.charCodeAt(at));
  table[hash & LAST] = 1;
}

type Mark = { readonly word: string; readonly at: number };

/** Counts the function words of the languages in Latin script. */
export function countForeignMarks(text: string): ForeignMarks {
  const counts = new Map<ForeignLanguage, number>();
  const clauses = new Set<ForeignLanguage>();
  const last = new Map<ForeignLanguage, Mark[]>();
  const count = (language: ForeignLanguage, word: string, at: number): void => {
    counts.set(language, (counts.get(language) ?? 0) + 1);
    if (clauses.has(language)) return;
    const marks = (last.get(language) ?? []).filter(
      (mark) => mark.word !== word && at - mark.at < NEAR,
    );
    marks.push({ word, at });
    last.set(language, marks);
    if (marks.reduce((sum, mark) => sum + weightOf(mark.word), 0) >= CLAUSE) clauses.add(language);
  };
  for (let at = 0; at < text.length;) {
    const start = at;
    const limit = Math.min(text.length, at + MAX_WORD);
    let hash = 0;
    let isAscii = true;
    for (; at < limit; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] ?? 0;
      if (kind === 0) break;
      if (kind === 2) isAscii = false;
      hash = addLetter(hash, unit | 32);
    }
    if (at === start) at += 1;
    else if (at - start > 1 && (!isAscii || table[hash & LAST] === 1)) {
      const word = text.slice(start, at).toLowerCase();
      for (const language of (isAscii ? owners.get(word) : accented(word)) ?? [])
        count(language, word, start);
    }
  }
  return { counts, clauses };
}

function addLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function accented(word: string): ForeignLanguage[] {
  const known = owners.get(foldForeign(word)) ?? [];
  const spelled = foreignLanguages.filter(({ letters }) =>
    [...letters].some((letter) => word.includes(letter)),
  );
  return [...new Set([...known, ...spelled])];
}

function weightOf(word: string): number {
  return WEAK.test(word) ? 0.5 : 1;
}
