import { describeFact } from '../behaviour/describe-fact.ts';
import type { Fact } from '../behaviour/fact.ts';
import type { Evidence } from './evidence.ts';

/** Evidence of something a tool does besides its arguments: the tool as source, further facts as steps, the act as sink. */
export function toolEvidence(
  fact: Fact,
  steps: readonly Fact[] = [],
  more: Partial<Evidence> = {},
): Evidence {
  const [tool] = fact.tools ?? [];
  return {
    place: fact.place,
    flow: [
      ...(tool === undefined
        ? []
        : [{ ...tool.place, role: 'source', note: 'tool that the model calls' } as const]),
      ...steps.map(
        (step) => ({ ...step.place, role: 'step', note: describeFact[step.kind] }) as const,
      ),
      { ...fact.place, role: 'sink', note: describeFact[fact.kind] },
    ],
    ...more,
  };
}
