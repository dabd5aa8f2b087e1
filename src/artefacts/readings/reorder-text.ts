import { rewriteView } from '../rewrite-view.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';
import { rewriteMatches } from './rewrite-matches.ts';

const OVERRIDDEN = /\u202e([^\u202c\u202d\u202e\n]{1,2000})\u202c?/gu;

/** What stands under a right-to-left override in the order in which it is seen, and old line ends as new ones. */
export function reorderText(view: TextView, _file: TextFile): TextView | null {
  const { text } = view;
  const hasReturn = text.includes('\r') && /\r(?!\n)/.test(text);
  if (!hasReturn && !text.includes('\u202e')) return null;
  return rewriteView(view, [
    ...rewriteMatches(text, OVERRIDDEN, ([, run]) => [...(run ?? '')].reverse().join('')),
    ...(hasReturn ? rewriteMatches(text, /\r(?!\n)/g, () => '\n') : []),
  ]);
}
