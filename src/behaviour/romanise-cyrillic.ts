import type { ForeignLanguage } from './foreign-language.ts';

/** How letters are written by those who have no Cyrillic keyboard; several ways for some. */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: '(?:g|h)',
  ґ: 'g',
  д: 'd',
  е: '(?:e|ye|je)',
  є: '(?:ye|je|ie)',
  ё: '(?:yo|jo|e)',
  ж: '(?:zh|j)',
  з: 'z',
  и: '(?:i|y)',
  і: 'i',
  ї: '(?:yi|ji|i)',
  й: '(?:j|y|i)',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: '(?:kh|h|x)',
  ц: '(?:ts|c)',
  ч: 'ch',
  ш: 'sh',
  щ: '(?:shch|sch|sh)',
  ъ: '',
  ы: '(?:y|i)',
  ь: "'?",
  э: 'e',
  ю: '(?:yu|ju|iu)',
  я: '(?:ya|ja|ia)',
};

/** A language in Cyrillic letters as it is written with Latin ones, found by its commonest words. */
export function romaniseCyrillic(
  language: ForeignLanguage,
  named: { readonly code: string; readonly marks: string },
): ForeignLanguage {
  const words = Object.fromEntries(
    Object.entries(language.words).map(([concept, source]) => [concept, romanise(source)]),
  );
  return {
    ...language,
    ...named,
    script: null,
    letters: '',
    not: romanise(language.not),
    notAfter: language.notAfter === null ? null : romanise(language.notAfter),
    or: romanise(language.or),
    words,
  };
}

function romanise(source: string): string {
  return source
    .replaceAll(/\[([а-яёіїєґ]{1,12})\]/g, (_, letters: string) => `(?:${[...letters].join('|')})`)
    .replaceAll(/[а-яёіїєґ]/g, (letter) => latin[letter] ?? letter);
}
