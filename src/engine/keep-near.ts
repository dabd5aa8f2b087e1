/** The hits with a mark at most `distance` characters before or behind; both lists ascend. */
export function keepNear(
  hits: readonly number[],
  marks: readonly number[],
  distance: number,
): readonly number[] {
  if (marks.length === 0) return [];
  let next = 0;
  return hits.filter((hit) => {
    while (next < marks.length && (marks[next] ?? 0) < hit - distance) next += 1;
    return (marks[next] ?? Number.POSITIVE_INFINITY) <= hit + distance;
  });
}
