import { createLiteralMatcher } from './create-literal-matcher.ts';
import { keepNear } from './keep-near.ts';

/** For one text: the owners of which a keyword stands in it, each with the ascending offsets of its keywords. */
export type KeywordHits<T> = ReadonlyMap<T, readonly number[]>;

/** Finds the hits of some of the owners in a text. */
export type FindHits<T> = (text: string) => KeywordHits<T>;

/** Who looks for keywords, and what else must stand near one for it to count. */
export type KeywordOwner = {
  readonly keywords: readonly string[];
  readonly requires?: readonly { readonly anyOf: readonly string[]; readonly within: number }[];
};

/** Hits of one owner closer than this many characters count as one: their windows are the same. */
const MERGE_DISTANCE = 16;

/**
 * Compiles the lower-case keywords of all owners, and the literals they require, into one pass over a text. The result
 * makes a finder for the owners that a text is to be read for; hits of the others are dropped before they cost anything.
 */
export function compileKeywords<T extends KeywordOwner>(
  owners: readonly T[],
): (isChosen?: (owner: T) => boolean) => FindHits<T> {
  const literals = [...new Set(owners.flatMap(listsOf).flat())];
  const matcher = createLiteralMatcher(literals);
  return (isChosen = () => true) => {
    const chosen = owners.filter((owner) => isChosen(owner));
    const lists = chosen.flatMap(listsOf);
    const listsWith = indexLists(literals, lists);
    return (text) => {
      const offsets = lists.map((): number[] | undefined => undefined);
      matcher.scan(text, (keyword, start) => {
        for (const list of listsWith[keyword] ?? []) {
          const own = offsets[list];
          if (own === undefined) offsets[list] = [start];
          else if (start - (own.at(-1) ?? 0) >= MERGE_DISTANCE) own.push(start);
        }
      });
      return collectHits(chosen, offsets);
    };
  };
}

/** The keywords, then each list of required literals. */
function listsOf({ keywords, requires = [] }: KeywordOwner): (readonly string[])[] {
  return [keywords, ...requires.map(({ anyOf }) => anyOf)];
}

function indexLists(
  literals: readonly string[],
  lists: readonly (readonly string[])[],
): readonly (readonly number[])[] {
  const byLiteral = new Map<string, number[]>(literals.map((literal) => [literal, []]));
  lists.forEach((list, index) => {
    for (const literal of new Set(list)) byLiteral.get(literal)?.push(index);
  });
  return [...byLiteral.values()];
}

function collectHits<T extends KeywordOwner>(
  chosen: readonly T[],
  offsets: readonly (readonly number[] | undefined)[],
): KeywordHits<T> {
  const found = new Map<T, readonly number[]>();
  let list = 0;
  for (const owner of chosen) {
    let hits = offsets[list] ?? [];
    list += 1;
    for (const { within } of owner.requires ?? []) {
      if (hits.length > 0) hits = keepNear(hits, offsets[list] ?? [], within + MERGE_DISTANCE);
      list += 1;
    }
    if (hits.length > 0) found.set(owner, hits);
  }
  return found;
}
