import type { Rewriting } from '../rewrite-view.ts';

const LINE = /[^\n]{8,4000}/g;

/** Changes made line by line, with offsets in the whole text. Lines of less than 8 characters are too short for words in disguise. */
export function rewriteLines(text: string, change: (line: string) => Rewriting[]): Rewriting[] {
  return [...text.matchAll(LINE)].flatMap(({ 0: line, index }) =>
    change(line).map(({ start, end, text: plain }) => ({
      start: start + index,
      end: end + index,
      text: plain,
    })),
  );
}
