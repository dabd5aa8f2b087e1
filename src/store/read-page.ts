import type { SelectQueryBuilder, Simplify } from 'kysely';

/** One page of a query, in the order of the query, with the number of all its rows. */
export async function readPage<Schema, Tables extends keyof Schema, Row>(
  query: SelectQueryBuilder<Schema, Tables, Row>,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: Simplify<Row>[]; readonly total: number }> {
  const rows = await query.limit(page.limit).offset(page.offset).execute();
  const { total } = await query
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .$castTo<{ readonly total: number }>()
    .executeTakeFirstOrThrow();
  return { rows, total };
}
