import type { Fixture } from './fixture.ts';

/**
 * Whether a fixture is found for how it is written (hidden text, a key as a literal): writing it in another way is not
 * the same behaviour any more.
 */
export function isAboutForm({ ideas }: Fixture): boolean {
  return ideas.every((idea) => (idea >= 21 && idea <= 31) || (idea >= 83 && idea <= 88));
}
