import { editFixture } from './edit-fixture.ts';
import { harmlessWords } from './harmless-words.ts';
import type { Transform } from './transform.ts';

const { mapTexts, mapPayload, mapWords, insertAtStart, commentIn } = editFixture;

/** E01–E05: where the payload stands and how far it is from everything else. */
export const sizeTransforms: readonly Transform[] = [
  {
    id: 'E01',
    name: '100,000 newlines before the payload',
    isHeavy: true,
    apply: (fixture) => mapTexts(fixture, ({ text }) => insertAtStart(text, '\n'.repeat(100_000))),
  },
  {
    id: 'E02',
    name: '100,000 spaces before the payload',
    isHeavy: true,
    apply: (fixture) =>
      mapTexts(fixture, ({ text, lines, languages, payload }) => {
        const at = Math.min(...payload);
        if (languages[at] === 'python') return insertAtStart(text, `${' '.repeat(100_000)}\n`);
        return lines
          .map((line, index) => (index === at ? ' '.repeat(100_000) + line : line))
          .join('\n');
      }),
  },
  {
    id: 'E03',
    name: '300 kB of harmless text before the payload',
    isHeavy: true,
    apply: (fixture) =>
      mapTexts(fixture, ({ text, languages, payload }) => {
        const comment = commentIn(languages[Math.min(...payload)], '');
        if (comment === null) return null;
        const isProse = languages[Math.min(...payload)] === 'prose';
        const separator = isProse ? '\n\n' : `\n${comment}`;
        return insertAtStart(text, `${comment}${harmlessWords(300_000, separator)}\n\n`);
      }),
  },
  {
    id: 'E04',
    name: 'runs of blanks between words',
    apply: (fixture, random) =>
      mapPayload(fixture, ['prose'], (line) =>
        mapWords(line, (words) =>
          words.replaceAll(/(?<=\w) (?=\w)/g, () =>
            random() < 0.3 ? '\t  ' : ' '.repeat(2 + Math.floor(random() * 12)),
          ),
        ),
      ),
  },
  {
    id: 'E04',
    name: 'filler between words',
    apply: (fixture, random) =>
      mapPayload(fixture, ['prose'], (line) =>
        mapWords(line, (words) =>
          words.replaceAll(
            /(?<=[a-z]) (?=(?:the|all|any|your|its|every|to|from|and|into)\b)/gi,
            () => (random() < 0.7 ? ' (as usual, with care, and in good time) ' : ' '),
          ),
        ),
      ),
  },
  {
    id: 'E05',
    name: 'one very long line',
    isHeavy: true,
    apply: (fixture) =>
      mapPayload(fixture, ['prose', 'shell', 'javascript'], (line, { languages, payload }) => {
        const words = harmlessWords(60_000, ' ');
        const language = languages[Math.min(...payload)];
        if (language === 'prose') return `${words} ${line.trimStart()} ${words}`;
        if (language === 'shell') return `: '${words}'; ${line}`;
        return `/* ${words} */ ${line}`;
      }),
  },
];
