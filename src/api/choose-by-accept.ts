/**
 * What an `Accept` header asks for: of several known types the one with the highest weight, the first of equals; the
 * fallback wins a tie and stands where nothing fits.
 */
export function chooseByAccept<Choice>(input: {
  readonly accept: string | undefined;
  /** The choice behind a media type (lower-case); null for an unknown one. */
  readonly find: (type: string) => Choice | null;
  readonly fallback: Choice;
}): Choice {
  const { accept = '', find, fallback } = input;
  let best: { choice: Choice; weight: number } = { choice: fallback, weight: 0 };
  for (const part of accept.split(',').slice(0, 50)) {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const choice = find(type);
    if (choice === null || !(weight > 0)) continue;
    const isBetter = weight > best.weight || (weight === best.weight && choice === fallback);
    if (isBetter) best = { choice, weight };
  }
  return best.choice;
}
