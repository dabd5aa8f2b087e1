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
const WORD = /[a-zà-öø-žİ]{2,12}/gi;
const ASCII = /^[a-z]{2,12}$/;

const owners = new Map<string, ForeignLanguage[]>();
for (const language of foreignLanguages) {
  for (const word of foldForeign(language.marks).split(' ').filter(Boolean))
    owners.set(word, [...(owners.get(word) ?? []), language]);
}

type Mark = { readonly word: string; readonly at: number };

/** Counts the function words of the languages in Latin script. */
export function countForeignMarks(text: string): ForeignMarks {
  const counts = new Map<ForeignLanguage, number>();
  const clauses = new Set<ForeignLanguage>();
  const last = new Map<ForeignLanguage, Mark[]>();
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = match[0].toLowerCase();
    const languages = ASCII.test(word) ? owners.get(word) : accented(word);
    if (languages === undefined) continue;
    const at = match.index;
    for (const language of languages) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
      if (clauses.has(language)) continue;
      const marks = (last.get(language) ?? []).filter(
        (mark) => mark.word !== word && at - mark.at < NEAR,
      );
      marks.push({ word, at });
      last.set(language, marks);
      if (marks.reduce((sum, mark) => sum + weightOf(mark.word), 0) >= CLAUSE)
        clauses.add(language);
    }
  }
  return { counts, clauses };
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
