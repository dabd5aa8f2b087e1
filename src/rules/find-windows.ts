import { findStarts } from '../artefacts/find-starts.ts';
import { gateOf } from '../artefacts/gate-of.ts';
import { sketchSize } from '../artefacts/sketch-size.ts';
import type { TextInput } from './rule.ts';

type Window = [number, number];

/** Characters around a match that a pattern may look at, or by which the hit of a merged keyword is off. */
const MARGIN = 60;

const { blockBits, blockLength } = sketchSize;

/**
 * Stretches around the hits in which a pattern may match, as far as the sketch tells; ascending, and those that touch
 * are one. Each match holds a keyword, so it lies as near to a hit as it is long.
 */
export function* findWindows(
  { hits, view }: Pick<TextInput, 'hits' | 'view'>,
  near: { readonly pattern: RegExp; readonly before: number; readonly after: number },
): Iterable<Window> {
  const gate = gateOf(near.pattern);
  const before = Math.min(near.before, gate.longest) + MARGIN;
  const after = Math.min(near.after, gate.longest) + MARGIN;
  const { length } = view.text;
  let open: Window | null = null;
  for (const hit of hits) {
    const from = Math.max(0, hit - before);
    const to = Math.min(length, hit + after);
    const first = from >> blockBits;
    let starts = findStarts(view.sketch, gate, [first, to >> blockBits]);
    for (let block = first; starts !== 0; block += 1, starts >>>= 1) {
      if ((starts & 1) === 0) continue;
      const start = Math.max(from, block * blockLength - MARGIN);
      const isLast = block - first === 30;
      const end = isLast ? to : Math.min(to, (block + 1) * blockLength + gate.longest + MARGIN);
      if (open !== null && start <= open[1]) {
        open = [Math.min(open[0], start), Math.max(open[1], end)];
        continue;
      }
      if (open !== null) yield open;
      open = [start, end];
    }
  }
  if (open !== null) yield open;
}
