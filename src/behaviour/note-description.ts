import type { Span } from './program.ts';
import type { Scope, Tracing, Value } from './draft.ts';

/** A description of a tool that is put together while the program runs. */
export function noteDescription(
  tracing: Tracing,
  worth: Value | undefined,
  at: { readonly span: Span; readonly scope: Scope },
): void {
  if (worth === undefined || worth.origins.size === 0) return;
  const fact = tracing.store.add('set-field', at.span, at.scope);
  fact.operands.add('description');
  for (const origin of worth.origins) fact.inputs.add(origin);
}
