/** The candidate at most two edits away from a word, for "did you mean"; null when none is near. */
export function closestWord(input: {
  readonly word: string;
  readonly candidates: readonly string[];
}): string | null {
  if (input.word.length > 64) return null;
  let best: string | null = null;
  let least = 3;
  for (const candidate of input.candidates) {
    const distance = countEdits(input.word.toLowerCase(), candidate);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
