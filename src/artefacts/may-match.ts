import { gateOf } from './gate-of.ts';
import type { GateNeed } from './pattern-gate.ts';
import type { StringMarks, TextSketch } from './text-sketch.ts';

/**
 * Whether a pattern may match in a sketched text: false only where something that every match needs is nowhere. Costs
 * far less than the pattern, so it goes before each one that reads whole texts.
 */
export function mayMatch(sketch: TextSketch, pattern: RegExp): boolean {
  return holdsAll(sketch, gateOf(pattern).needs);
}

function holdsAll(sketch: TextSketch, needs: readonly GateNeed[]): boolean {
  return needs.every((need) =>
    'strings' in need
      ? holdsOne(sketch, need.strings)
      : need.branches.some((branch) => holdsAll(sketch, branch)),
  );
}

function holdsOne(sketch: TextSketch, strings: readonly StringMarks[]): boolean {
  for (let first = 0; first < sketch.blocks; first += 32) {
    if (sketch.find(strings, first, 32) !== 0) return true;
  }
  return false;
}
