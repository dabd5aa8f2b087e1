import type { Expression, Span } from './program.ts';

/** `not a or b` means `(not a) or b`; the grammar reads it as `not (a or b)`. */
export function negateFirst(inner: Expression, span: Span): Expression {
  const [first, ...others] = inner.type === 'group' ? inner.parts : [];
  const isChoice =
    inner.type === 'group' && inner.operators?.some((operator) => /^(?:and|or)$/.test(operator));
  if (isChoice !== true || first === undefined)
    return { type: 'group', parts: [inner], operators: ['not'], span };
  return { ...inner, parts: [negateFirst(first, first.span), ...others] };
}
