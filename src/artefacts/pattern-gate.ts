import type { StringMarks } from './text-sketch.ts';

/** What a pattern needs, as marks. */
export type PatternGate = {
  readonly needs: readonly GateNeed[];
  readonly longest: number;
  /** Blocks after its first one that a match may reach. */
  readonly span: number;
};

/** One of some strings, or all that one of some branches needs. */
export type GateNeed =
  | { readonly strings: readonly StringMarks[] }
  | { readonly branches: readonly (readonly GateNeed[])[] };
