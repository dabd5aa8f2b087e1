import { editFixture } from './edit-fixture.ts';
import type { Transform } from './transform.ts';

const { mapPayload, readTexts, withTexts } = editFixture;

/** Where a sentence can be cut into two orders. */
const seam = /,? (?:and then|and|then) (?=(?:then )?[a-z]{3,} )/g;

function cut(line: string): { head: string; parts: string[] } | null {
  const head = /^\s*(?:[-*>]|\d+\.)?\s*/.exec(line)?.[0] ?? '';
  const parts = line
    .slice(head.length)
    .replace(/[.]\s*$/, '')
    .split(seam)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length < 2 ? null : { head, parts: parts.map(capitalise) };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** E24–E31: the payload in several pieces, or in places that are easily skipped. */
export const splittingTransforms: readonly Transform[] = [
  {
    id: 'E24',
    name: 'over sentences',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const found = cut(line);
        return found && `${found.head}${found.parts.join('. ')}.`;
      }),
  },
  {
    id: 'E25',
    name: 'over list items',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const found = cut(line);
        return found && `\n${found.parts.map((part, at) => `${at + 1}. ${part}.`).join('\n')}\n`;
      }),
  },
  {
    id: 'E26',
    name: 'body in another file',
    apply: (fixture) => {
      const main = readTexts(fixture).find(
        ({ path, payload, languages, lines }) =>
          payload.size > 0 &&
          /\.md$/i.test(path) &&
          lines.some((line, at) => languages[at] === 'prose' && line.trim() !== ''),
      );
      if (main === undefined) return null;
      const front = /^---\n[\s\S]*?\n---\n/.exec(main.text)?.[0] ?? '';
      const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1);
      return withTexts(fixture, {
        [main.path]: `${front}# Guide\n\nRead [the steps](references/steps.md) and carry them out.\n`,
        [`${folder}references/steps.md`]: main.text.slice(front.length),
      });
    },
  },
  {
    id: 'E27',
    name: 'half in the front matter',
    apply: (fixture) => {
      const main = readTexts(fixture).find(
        ({ path, payload, text }) =>
          payload.size > 0 && /\.md$/i.test(path) && !text.startsWith('---'),
      );
      if (main === undefined) return null;
      const at = [...main.payload].find((index) => main.languages[index] === 'prose');
      const found = at === undefined ? null : cut(main.lines[at] ?? '');
      if (found === null) return null;
      const [first, ...rest] = found.parts;
      const body = main.lines.map((line, index) => (index === at ? rest.join('. ') : line));
      const front = `---\nname: guide\ndescription: ${JSON.stringify(`${first ?? ''}. Then do what the body says.`)}\n---\n`;
      return withTexts(fixture, { [main.path]: front + body.join('\n') });
    },
  },
  {
    id: 'E28',
    name: 'table cell',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const words = line.replace(/^\s*(?:[-*>#]+|\d+\.)?\s*/, '').replaceAll('|', '\\|');
        return `\n| Step | What to do |\n|---|---|\n| 1 | ${words} |\n`;
      }),
  },
  {
    id: 'E29',
    name: 'footnote',
    apply: (fixture) =>
      mapPayload(
        fixture,
        ['prose'],
        (line) => `See the note.[^1]\n\n[^1]: ${line.replace(/^\s*(?:[-*>#]+|\d+\.)?\s*/, '')}\n`,
      ),
  },
  {
    id: 'E29',
    name: 'link reference',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const words = line.replace(/^\s*(?:[-*>#]+|\d+\.)?\s*/, '').replaceAll('"', "'");
        return `See [note].\n\n[note]: # "${words}"\n`;
      }),
  },
  {
    id: 'E30',
    name: 'alternative text of an image',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => {
        const words = line.replace(/^\s*(?:[-*>#]+|\d+\.)?\s*/, '').replaceAll(/[[\]]/g, '');
        return `![${words}](diagram.png)`;
      }),
  },
  {
    id: 'E31',
    name: 'HTML comment',
    apply: (fixture) =>
      mapPayload(fixture, ['prose'], (line) => `<!-- ${line.replaceAll('--', '—')} -->`),
  },
];
