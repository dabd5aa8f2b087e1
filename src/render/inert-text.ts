/**
 * Everything a reader does not see, or that a terminal, a log or a browser acts upon: controls, format and bidi
 * characters, fillers, variation selectors and tags, private use, line separators, lone surrogates, odd blanks.
 */
const active =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\uffff]|(?! )\p{Zs}/gu;

/** Untrusted text on one line with nothing hidden or active in it: such characters are written as `\u{…}`. */
export function inertText(text: string): string {
  return text.replace(
    active,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
