import { createTextSketch } from './create-text-sketch.ts';
import type { TextSketch } from './text-sketch.ts';
import type { TextView } from './text-view.ts';

/** A stretch of a view: copied verbatim from `rawStart`, or `text` that stands for the raw stretch as a whole. */
export type ViewPiece = {
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Absent: verbatim copy. */
  readonly text?: string;
  /** The text has one character for each raw one, in order. */
  readonly isAligned?: boolean;
};

/**
 * Builds a view of `source` from pieces in ascending order. Offsets map through `source`, so that views of views still
 * point into the raw text.
 */
export function composeView(
  source: Pick<TextView, 'text' | 'toRaw' | 'toRawEnd' | 'steps'>,
  kind: TextView['kind'],
  step: string | null,
  pieces: readonly ViewPiece[],
): TextView {
  const parts: string[] = [];
  const starts = new Int32Array(pieces.length);
  let length = 0;
  pieces.forEach((piece, index) => {
    const text = piece.text ?? source.text.slice(piece.rawStart, piece.rawEnd);
    starts[index] = length;
    length += text.length;
    parts.push(text);
  });
  const pieceAt = (offset: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const toSource = (offset: number, isEnd: boolean): number => {
    if (pieces.length === 0) return 0;
    const index = pieceAt(isEnd ? Math.max(0, offset - 1) : offset);
    const piece = pieces[index];
    if (piece === undefined) return 0;
    if (piece.text === undefined || piece.isAligned === true)
      return piece.rawStart + offset - (starts[index] ?? 0);
    return isEnd ? piece.rawEnd : piece.rawStart;
  };
  const text = parts.join('');
  let sketch: TextSketch | undefined;
  return {
    kind,
    text,
    steps: step === null ? source.steps : [...source.steps, step],
    get sketch() {
      return (sketch ??= createTextSketch(text));
    },
    toRaw: (offset) => source.toRaw(toSource(offset, false)),
    toRawEnd: (offset) => source.toRawEnd(toSource(offset, true)),
  };
}
