/** How far back a line is followed: one line may be the whole file, and a match may stand at each of its words. */
const REACH = 2000;

/** Where the line of an offset starts, or as far back as is looked. */
export function lineStartAt(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH);
  return from + text.slice(from, offset).lastIndexOf('\n') + 1;
}
