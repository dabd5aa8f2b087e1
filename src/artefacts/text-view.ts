import type { TextSketch } from './text-sketch.ts';

/**
 * A readable form of a file's text. `raw` is the decoded text itself; `normalised` has invisible characters removed
 * and look-alikes folded; `unfolded` has shell and layout tricks undone; `decoded` is the plain text behind an encoding.
 * Offsets are UTF-16 code units.
 */
export type TextView = {
  readonly kind: 'raw' | 'normalised' | 'unfolded' | 'decoded';
  readonly text: string;
  /** How it came about, outermost first: `['base64', 'gzip']`; empty for raw. */
  readonly steps: readonly string[];
  /** Made on first use and kept: tells what cannot stand in the text. */
  readonly sketch: TextSketch;
  /** Offset in the raw text at which the character at `offset` of this view begins. */
  readonly toRaw: (offset: number) => number;
  /** Offset in the raw text just after the character that ends before `offset` of this view. */
  readonly toRawEnd: (offset: number) => number;
};
