import { editFixture } from './edit-fixture.ts';
import type { Random } from './seeded-random.ts';
import type { Transform } from './transform.ts';

const { mapPayload, mapWords } = editFixture;

const confusables: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};

function insideWords(words: string, random: Random, mark: string): string {
  return words.replaceAll(/(?<=[a-z])(?=[a-z])/gi, () => (random() < 0.35 ? mark : ''));
}

function fromWords(id: string, name: string, change: (words: string, random: Random) => string) {
  return {
    id,
    name,
    apply: (fixture, random) =>
      mapPayload(fixture, ['prose'], (line) => mapWords(line, (words) => change(words, random))),
  } satisfies Transform;
}

function toTags(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 128 ? String.fromCodePoint(0xe_00_00 + code) : character;
    })
    .join('');
}

function toSelectors(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe_00 + byte : 0xe_01_00 + byte - 16))
    .join('');
}

/** E06–E13: the same words in other characters. */
export const unicodeTransforms: readonly Transform[] = [
  {
    id: 'E06',
    name: 'tag characters',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => `Thank you for reading.${toTags(line)}`),
  },
  {
    id: 'E07',
    name: 'variation selectors',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => `Thank you for reading 🙂${toSelectors(line)}`),
  },
  fromWords('E08', 'zero-width space inside words', (words, random) =>
    insideWords(words, random, '\u200B'),
  ),
  fromWords('E08', 'zero-width joiner inside words', (words, random) =>
    insideWords(words, random, '\u200D'),
  ),
  fromWords('E09', 'confusable letters', (words, random) =>
    words.replaceAll(/[aceiopsxy]/g, (letter) =>
      random() < 0.5 ? (confusables[letter] ?? letter) : letter,
    ),
  ),
  fromWords('E10', 'full-width letters', (words) =>
    words.replaceAll(/[a-z]/gi, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfe_e0)),
  ),
  fromWords('E10', 'mathematical bold letters', (words) =>
    words.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0x1_d3_b9)),
  ),
  fromWords('E11', 'combining marks', (words, random) =>
    words.replaceAll(/[a-z]/gi, (letter) => (random() < 0.4 ? `${letter}\u0332` : letter)),
  ),
  fromWords('E12', 'reversed words under a right-to-left override', (words, random) =>
    words.replaceAll(/[a-z]{4,}/gi, (word) =>
      random() < 0.5 ? `\u202E${[...word].reverse().join('')}\u202C` : word,
    ),
  ),
  fromWords('E12', 'bidi marks inside words', (words, random) =>
    insideWords(words, random, '\u2066\u2069'),
  ),
  fromWords('E13', 'soft hyphens inside words', (words, random) =>
    insideWords(words, random, '\u00AD'),
  ),
];
