import type { Stretch } from './sentence-at.ts';

const REACH = 700;

/** The paragraph or list that an offset stands in: up to the blank lines or headings around it. */
export function paragraphAt(text: string, offset: number, end = offset): Stretch {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset);
  const cut = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n#'));
  const after = text.slice(end, end + REACH);
  const next = after.search(/\n\s{0,20}\n|\n#/);
  return { start: cut < 0 ? from : from + cut, end: next < 0 ? end + after.length : end + next };
}
