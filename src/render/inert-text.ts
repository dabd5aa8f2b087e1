import { activeCharacters } from '../contract/active-characters.ts';

/** Untrusted text on one line with nothing hidden or active in it: such characters are written as `\u{…}`. */
export function inertText(text: string): string {
  return text.replace(
    activeCharacters,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
