import { activeCharacters } from '../contract/active-characters.ts';
import { findHiddenText } from './find-hidden-text.ts';

/** Judged by `findHiddenText`, or seen: line ends, tabs, blanks, emoji presentation and private letters. */
const kept = /[\t\n\u200b-\u200d\u2060\ufe0f\ufeff]|\p{Zs}|\p{Co}/u;

/** Writes characters that nobody sees as `[U+200B]`; joiners that belong to their script stay. */
export function nameInvisible(text: string): string {
  let named = '';
  let from = 0;
  for (const { start, end } of findHiddenText(text)) {
    named += text.slice(from, start) + nameOf(text.slice(start, end));
    from = end;
  }
  return (named + text.slice(from)).replace(activeCharacters, (character) =>
    kept.test(character) ? character : nameOf(character),
  );
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
