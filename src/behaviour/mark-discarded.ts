import type { Expression } from './program.ts';
import type { Value } from './draft.ts';

/** Sent off without a look at the answer: the call stands alone as a statement. */
export function markDiscarded(worth: Value, expression: Expression): void {
  const call = callOf(expression);
  if (call === null) return;
  for (const origin of worth.origins) {
    if (origin.type !== 'fact' || origin.start !== call.span.start) continue;
    if (origin.kind === 'net-post' || origin.kind === 'net-get' || origin.kind === 'msg-send')
      origin.traits.add('silent');
  }
}

function callOf(expression: Expression): Extract<Expression, { type: 'call' }> | null {
  if (expression.type === 'call') return expression;
  const only =
    expression.type === 'group' && expression.parts.length === 1 ? expression.parts[0] : undefined;
  return only === undefined ? null : callOf(only);
}
