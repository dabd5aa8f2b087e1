import { z, type ZodType } from 'zod';

const MAX_VALUES = 100;

/** A query parameter that may be repeated and may hold a list separated by commas; absent: undefined. */
export function listParameter<Item extends ZodType>(item: Item) {
  return z
    .preprocess(
      (value) =>
        [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
      z.array(item).min(1).max(MAX_VALUES),
    )
    .optional();
}
