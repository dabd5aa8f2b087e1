import { composeView, type ViewPiece } from '../compose-view.ts';
import { decodeViews } from '../decode-views.ts';
import type { TextFile } from '../text-file.ts';
import type { TextView } from '../text-view.ts';

/** A document with its encoded passages written out, so that they are read where they stand. */
export function inlineDecoded(view: TextView, file: TextFile): TextView | null {
  if (file.format !== 'markdown' && file.format !== 'text' && file.format !== 'html') return null;
  // the views have been decoded already, and nothing was found in this very text
  if (view.text === file.text && file.views.length === 1) return null;
  const pieces = findPieces(view);
  if (pieces.length === 0) return null;
  const all: ViewPiece[] = [];
  let done = 0;
  for (const piece of pieces) {
    if (piece.rawStart < done) continue;
    if (piece.rawStart > done) all.push({ rawStart: done, rawEnd: piece.rawStart });
    all.push(piece);
    done = piece.rawEnd;
  }
  if (done < view.text.length) all.push({ rawStart: done, rawEnd: view.text.length });
  return composeView(view, 'decoded', 'inline', all);
}

/** The innermost text behind each encoded passage; of two readings of one passage, the first. */
function findPieces(view: TextView): ViewPiece[] {
  const own = { ...view, toRaw: same, toRawEnd: same, steps: [] };
  const innermost = new Map<number, { text: string; end: number; depth: number }>();
  for (const decoded of decodeViews([own])) {
    const start = decoded.toRaw(0);
    const end = decoded.toRawEnd(decoded.text.length);
    const known = innermost.get(start);
    const depth = decoded.steps.length;
    if (known === undefined || depth > known.depth)
      innermost.set(start, { text: decoded.text, end, depth });
  }
  return [...innermost]
    .map(([rawStart, { text, end }]) => ({ rawStart, rawEnd: end, text }))
    .sort((a, b) => a.rawStart - b.rawStart);
}

const same = (offset: number): number => offset;
