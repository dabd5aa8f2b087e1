const pageSize = 100;

/** Reads pages of 100 until one is not full, or `maxPages` were read. */
export async function readPages<T>(
  maxPages: number,
  readPage: (page: { readonly page: number; readonly per_page: number }) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const items = await readPage({ page, per_page: pageSize });
    all.push(...items);
    if (items.length < pageSize) break;
  }
  return all;
}
