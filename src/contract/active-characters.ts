/**
 * Everything a reader does not see, or that a terminal, a log or a browser acts upon: controls, format and bidi
 * characters, fillers, variation selectors and tags, private use, line separators, lone surrogates, odd blanks.
 */
export const activeCharacters =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\uffff]|(?! )\p{Zs}/gu;
