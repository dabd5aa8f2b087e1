import { createLiteralMatcher } from './create-literal-matcher.ts';

/** For one text: the owners of which a keyword stands in it, each with the ascending offsets of its keywords. */
export type KeywordHits<T> = ReadonlyMap<T, readonly number[]>;

/** Finds the hits of some of the owners in a text. */
export type FindHits<T> = (text: string) => KeywordHits<T>;

/** Who looks for keywords. */
export type KeywordOwner = { readonly keywords: readonly string[] };

/** Hits of one owner closer than this many characters count as one: their windows are the same. */
const MERGE_DISTANCE = 16;

/**
 * Compiles the lower-case keywords of all owners into one pass over a text. The result makes a finder for the owners that
 * a text is to be read for; hits of the others are dropped before they cost anything.
 */
export function compileKeywords<T extends KeywordOwner>(
  owners: readonly T[],
): (isChosen?: (owner: T) => boolean) => FindHits<T> {
  const literals = [...new Set(owners.flatMap(({ keywords }) => keywords))];
  const matcher = createLiteralMatcher(literals);
  return (isChosen = () => true) => {
    const chosen = owners.filter((owner) => isChosen(owner));
    const ownersWith = indexOwners(literals, chosen);
    return (text) => {
      const offsets = chosen.map((): number[] | undefined => undefined);
      matcher.scan(text, (keyword, start) => {
        for (const owner of ownersWith[keyword] ?? []) {
          const own = offsets[owner];
          if (own === undefined) offsets[owner] = [start];
          else if (start - (own.at(-1) ?? 0) >= MERGE_DISTANCE) own.push(start);
        }
      });
      return collectHits(chosen, offsets);
    };
  };
}

function indexOwners(
  literals: readonly string[],
  owners: readonly KeywordOwner[],
): readonly (readonly number[])[] {
  const byLiteral = new Map<string, number[]>(literals.map((literal) => [literal, []]));
  owners.forEach(({ keywords }, index) => {
    for (const literal of new Set(keywords)) byLiteral.get(literal)?.push(index);
  });
  return [...byLiteral.values()];
}

function collectHits<T>(
  owners: readonly T[],
  offsets: readonly (readonly number[] | undefined)[],
): KeywordHits<T> {
  const found = new Map<T, readonly number[]>();
  owners.forEach((owner, index) => {
    const hits = offsets[index];
    if (hits !== undefined) found.set(owner, hits);
  });
  return found;
}
