import type { SinkClass } from './fact.ts';
import type { FunctionState, Origin, Passage } from './draft.ts';

/** A place where values pass: what goes in, and for which sinks they are harmless afterwards. */
export function passage(input: {
  readonly inputs: Iterable<Origin>;
  readonly clears?: ReadonlySet<SinkClass>;
  readonly owner?: FunctionState;
}): Passage {
  return {
    type: 'passage',
    owner: input.owner ?? null,
    inputs: new Set(input.inputs),
    clears: input.clears ?? new Set(),
    parts: new Map(),
  };
}
