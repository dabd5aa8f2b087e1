import { composeView, type ViewPiece } from './compose-view.ts';
import type { TextView } from './text-view.ts';

/** A stretch of a view and what stands for it. */
export type Rewriting = { readonly start: number; readonly end: number; readonly text: string };

/** A view with stretches replaced, of overlapping ones the first; null when nothing is. */
export function rewriteView(view: TextView, changes: readonly Rewriting[]): TextView | null {
  if (changes.length === 0) return null;
  const pieces: ViewPiece[] = [];
  let done = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    if (start > done) pieces.push({ rawStart: done, rawEnd: start });
    pieces.push({ rawStart: start, rawEnd: end, text });
    done = end;
  }
  if (done < view.text.length) pieces.push({ rawStart: done, rawEnd: view.text.length });
  return composeView(view, 'unfolded', null, pieces);
}
