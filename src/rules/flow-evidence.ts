import { describeFact } from '../behaviour/describe-fact.ts';
import type { Fact } from '../behaviour/fact.ts';
import type { Evidence } from './evidence.ts';

/** Evidence of a flow, reported at its sink: the facts in order, source first. */
export function flowEvidence(path: readonly Fact[], more: Partial<Evidence> = {}): Evidence | null {
  const sink = path.at(-1);
  if (sink === undefined) return null;
  return {
    place: sink.place,
    flow: path.map((fact, index) => ({
      ...fact.place,
      role: index === 0 ? 'source' : index === path.length - 1 ? 'sink' : 'step',
      note: describeFact[fact.kind],
    })),
    ...more,
  };
}
