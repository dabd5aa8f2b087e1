import type { Expression } from './program.ts';
import type { Value } from './draft.ts';

const PART =
  /\.(?:year|month|day|hour|minute|weekday|isoweekday|tm_\w+|getDay|getMonth|getHours|getDate|getFullYear|getUTC\w+)(?:\(\))?$/;

/** Notes on a reading of the clock that it is held against a fixed date, month, day or hour. */
export const readClock = { compare };

function compare(parts: readonly Expression[], values: readonly Value[]): void {
  for (const [index, worth] of values.entries()) {
    const others = parts.filter((_, at) => at !== index);
    const isPart = worth.things.some((thing) => thing.type === 'external' && PART.test(thing.path));
    if (!others.some((other) => isDate(other) || (isPart && other.type === 'constant'))) continue;
    for (const origin of worth.origins)
      if (origin.type === 'fact' && origin.kind === 'read-clock') origin.traits.add('literal');
  }
}

function isDate(expression: Expression): boolean {
  if (expression.type === 'text') return /^\d{4}-\d\d/.test(expression.value);
  if (expression.type === 'constant')
    return /^(?:1[5-9]\d{8}|1[5-9]\d{11})$/.test(expression.value);
  if (
    expression.type !== 'call' ||
    !/(?:datetime|date|Date|fromisoformat|strptime|parse)$/.test(expression.callee)
  )
    return false;
  return (
    expression.arguments.length > 0 &&
    expression.arguments.every(({ value }) => value.type === 'constant' || value.type === 'text')
  );
}
