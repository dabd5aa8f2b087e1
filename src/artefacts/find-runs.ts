/** A stretch of a text, end exclusive. */
export type Run = { readonly start: number; readonly end: number };

/**
 * Finds runs of at least `length` characters of one class. Looks at every `length`-th character and walks only where
 * that one belongs to the class, so ordinary text costs a fraction of a pass.
 * `member` is indexed by ASCII code; other characters never belong.
 */
export function findRuns(text: string, member: Uint8Array, length: number): Run[] {
  const runs: Run[] = [];
  const isMember = (at: number): boolean => member[text.charCodeAt(at)] === 1;
  let from = 0;
  while (from + length <= text.length) {
    const probe = from + length - 1;
    if (!isMember(probe)) {
      from = probe + 1;
      continue;
    }
    let start = probe;
    while (start > from && isMember(start - 1)) start -= 1;
    let end = probe + 1;
    while (end < text.length && isMember(end)) end += 1;
    if (end - start >= length) runs.push({ start, end });
    from = end;
  }
  return runs;
}
