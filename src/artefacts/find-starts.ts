import type { GateNeed, PatternGate } from './pattern-gate.ts';
import type { StringMarks, TextSketch } from './text-sketch.ts';

/** Blocks that one mask can speak of. */
const MOST_BLOCKS = 31;

/**
 * In which blocks from `first` to `last` a match may begin, when it ends by `last`: bit n of the answer stands for block
 * `first` + n. Of more than 31 blocks only the first ones are told of, and all of those count.
 */
export function findStarts(
  sketch: TextSketch,
  gate: PatternGate,
  [first, last]: readonly [number, number],
): number {
  const count = last - first + 1;
  if (count > MOST_BLOCKS) return ALL;
  return meetNeeds({ sketch, first, count, span: Math.min(gate.span, count) }, gate.needs);
}

const ALL = 0x7fff_ffff;

type Range = {
  readonly sketch: TextSketch;
  readonly first: number;
  readonly count: number;
  readonly span: number;
};

function meetNeeds(range: Range, needs: readonly GateNeed[]): number {
  let starts = ALL >>> (MOST_BLOCKS - range.count);
  for (const need of needs) {
    starts &= 'strings' in need ? findString(range, need.strings) : meetOne(range, need.branches);
    if (starts === 0) return 0;
  }
  return starts;
}

function meetOne(range: Range, branches: readonly (readonly GateNeed[])[]): number {
  let starts = 0;
  for (const needs of branches) starts |= meetNeeds(range, needs);
  return starts;
}

/** Blocks from which a block that holds one of the strings can be reached. */
function findString(
  { sketch, first, count, span }: Range,
  strings: readonly StringMarks[],
): number {
  const found = sketch.find(strings, first, count);
  let starts = found;
  for (let back = 1; back <= span; back += 1) starts |= found >>> back;
  return starts;
}
