import { allMatches } from './all-matches.ts';

/** A stretch of text. Offsets are those of the whole text. */
export type Stretch = { readonly start: number; readonly end: number };

const REACH = 600;
const sentenceEnd =
  /[.!?][)"'”’*`]{0,3}\s{1,4}(?=[^a-z\s])|\n[ \t]{0,12}(?:\n|[-*+•]\s|\d{1,3}[.)]\s|#{1,6}\s|\||>)/g;

/** The sentence, list item or table row that an offset stands in. */
export function sentenceAt(text: string, offset: number, end = offset): Stretch {
  const from = Math.max(0, offset - REACH);
  let start = from;
  for (const match of allMatches(text.slice(from, offset), sentenceEnd)) {
    start = from + match.index + match[0].length;
  }
  const rest = text.slice(end, end + REACH);
  const next = rest.search(sentenceEnd);
  return { start, end: next < 0 ? end + rest.length : end + next + 1 };
}
