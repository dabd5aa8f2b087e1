import { markString } from './mark-string.ts';
import { readPattern, type Need } from './read-pattern.ts';
import type { GateNeed, PatternGate } from './pattern-gate.ts';
import { sketchSize } from './sketch-size.ts';

/** What was read off each pattern; one written inside a function is a new object at each call, its source is not. */
const gates = new Map<string, PatternGate>();

/** The gate of a pattern, read off it once. */
export function gateOf(pattern: RegExp): PatternGate {
  const known = gates.get(pattern.source);
  if (known !== undefined) return known;
  const { needs, longest } = readPattern(pattern);
  const span = Math.ceil(longest / sketchSize.blockLength);
  const gate = { needs: markAll(needs), longest, span };
  gates.set(pattern.source, gate);
  return gate;
}

/** What is quickly found to be missing comes first: a word, then the rarer ones of several, then branches. */
function markAll(needs: readonly Need[]): GateNeed[] {
  return needs.toSorted((a, b) => commonness(a) - commonness(b)).map(mark);
}

function mark(need: Need): GateNeed {
  if ('anyOf' in need) return { strings: need.anyOf.map(markString) };
  return { branches: need.branches.map(markAll) };
}

/** How often a need is met by chance, as far as lengths tell. */
function commonness(need: Need): number {
  if ('branches' in need) return 10;
  return need.anyOf.reduce((sum, text) => sum + 0.3 ** text.length, 0);
}
