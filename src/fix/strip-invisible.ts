import { findHiddenText } from '../engine/find-hidden-text.ts';
import { linesAround } from './lines-around.ts';
import type { Fixer, TextEdit } from './fixer.ts';

/** Soft hyphens, fillers, invisible operators, and variation selectors where no emoji or ideograph asks for one. */
const FURTHER =
  /[\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200e\u200f\u2061-\u2064\u206a-\u206f\u3164\uffa0]|[\ufe00-\ufe0f]{2,}|(?<![\p{Extended_Pictographic}\p{Script=Han}\d#*])[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]+/gu;

/** Removes characters that nobody sees from the lines of the finding; joiners that emoji and scripts need stay. */
export const stripInvisible: Fixer = {
  name: 'strip_invisible',
  propose({ file, place }) {
    const { start, end } = linesAround(file, place);
    const text = file.text.slice(start, end);
    const hidden = [...findHiddenText(text)].map((hit): TextEdit => ({
      start: start + hit.start,
      end: start + hit.end,
      text: '',
    }));
    const further = [...text.matchAll(FURTHER)].map((match): TextEdit => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: '',
    }));
    const edits = [...hidden, ...further];
    return edits.length === 0 ? null : edits;
  },
  examples: [
    {
      before: 'Please [[ig\u200bno\u200bre]] the tests.\n',
      after: 'Please ignore the tests.\n',
    },
    {
      before: 'Fine 👩\u200d💻 and [[hid\u2060den]] ❤\ufe0f.\n',
      after: 'Fine 👩\u200d💻 and hidden ❤\ufe0f.\n',
    },
    { before: 'can[[\u{e0069}\u{e0067}]]not\n', after: 'cannot\n' },
    { before: 'Nothing [[hidden]] here.\n', after: null },
  ],
};
