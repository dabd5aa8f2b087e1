import { isProseFile } from '../behaviour/is-prose-file.ts';
import type { TextFile } from '../artefacts/text-file.ts';
import type { TextView } from '../artefacts/text-view.ts';

/** Lines shorter than this were not wrapped at the margin. */
const MARGIN = 45;
const FENCE = /^[ \t]{0,8}(?:```|~~~)/;
/** Goes on with a sentence: no list item, heading, quotation, table row or fence. */
const CONTINUES = /^[ \t]{0,8}(?:[A-Za-z("'“[*_]|`[^`])(?!\s)|^[ \t]{0,8}[Aa]\s/;

/**
 * The text of a view in which line ends inside of paragraphs are spaces, so that sentences stand in one line; offsets
 * stay the same. Code is left as it is.
 */
export function joinWrappedLines(view: TextView, file: TextFile): string {
  const { text } = view;
  if (view.kind === 'decoded' || !isProseFile(file)) return text;
  const pieces: string[] = [];
  let from = 0;
  let isFence = false;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (FENCE.test(text.slice(start, start + 12))) isFence = !isFence;
    if (isFence || end - start < MARGIN || !CONTINUES.test(text.slice(end + 1, end + 12))) continue;
    pieces.push(text.slice(from, end), ' ');
    from = end + 1;
  }
  return from === 0 ? text : `${pieces.join('')}${text.slice(from)}`;
}
