import { foldForeign } from './fold-foreign.ts';
import type { ForeignLanguage } from './foreign-language.ts';
import { foreignLanguages } from './foreign-languages.ts';

export type ForeignMarks = {
  /** How many function words of each language stand in the text. */
  readonly counts: ReadonlyMap<ForeignLanguage, number>;
  /** Languages with two different function words near to each other. */
  readonly clauses: ReadonlySet<ForeignLanguage>;
};

/** Two different function words so near to each other make a clause. */
const NEAR = 160;
const WORD = /[a-zà-öø-žİ]{2,12}/gi;
const ASCII = /^[a-z]{2,12}$/;

const owners = new Map<string, ForeignLanguage[]>();
for (const language of foreignLanguages) {
  for (const word of foldForeign(language.marks).split(' ').filter(Boolean))
    owners.set(word, [...(owners.get(word) ?? []), language]);
}

/** Counts the function words of the languages in Latin script. */
export function countForeignMarks(text: string): ForeignMarks {
  const counts = new Map<ForeignLanguage, number>();
  const clauses = new Set<ForeignLanguage>();
  const last = new Map<ForeignLanguage, { readonly word: string; readonly at: number }>();
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = match[0].toLowerCase();
    const languages = ASCII.test(word) ? owners.get(word) : accented(word);
    if (languages === undefined) continue;
    const at = match.index;
    for (const language of languages) {
      const before = last.get(language);
      if (before !== undefined && before.word !== word && at - before.at < NEAR)
        clauses.add(language);
      last.set(language, { word, at });
      counts.set(language, (counts.get(language) ?? 0) + 1);
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
