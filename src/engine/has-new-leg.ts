import type { ArtefactResult } from './scan-result.ts';

type Legs = ArtefactResult['legs'];

/** Whether a flow that was known at the base runs over a line that was not: then it is another flow. */
export function hasNewLeg(
  fingerprint: string,
  { base, head }: { readonly base: Legs; readonly head: Legs },
): boolean {
  const known = new Set(base[fingerprint] ?? []);
  return (head[fingerprint] ?? []).some((leg) => !known.has(leg));
}
