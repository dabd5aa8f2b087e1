import { findHiddenText } from './find-hidden-text.ts';

/** Unseen characters that are no joiners: soft hyphen, marks of direction, fillers, invisible operators, controls. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is named here
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200e\u200f\u2028\u2029\u2061-\u2065\u206a-\u206f\u3164\ufe00-\ufe0e\uffa0\ufff0-\ufffb]|[\u{e0080}-\u{e0fff}]|\p{Surrogate}/gu;

/** Writes characters that nobody sees as `[U+200B]`; joiners that belong to their script stay. */
export function nameInvisible(text: string): string {
  let named = '';
  let from = 0;
  for (const { start, end } of findHiddenText(text)) {
    named += text.slice(from, start) + nameOf(text.slice(start, end));
    from = end;
  }
  return (named + text.slice(from)).replace(unseen, nameOf);
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
