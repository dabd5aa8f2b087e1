import { rewriteView } from '../rewrite-view.ts';
import type { TextView } from '../text-view.ts';
import { rewriteMatches } from './rewrite-matches.ts';

/** No layout indents or aligns so far. */
const PADDING = /[ \t]{400,}/g;
const SIGN = ' '.repeat(400);

/** Without the blanks that push a text out of sight; null where there are none. */
export function dropPadding(view: TextView): TextView | null {
  const { text } = view;
  if (!text.includes(SIGN)) return null;
  return rewriteView(
    view,
    rewriteMatches(text, PADDING, ({ index }) =>
      index === 0 || text.charAt(index - 1) === '\n' ? '' : ' ',
    ),
  );
}
