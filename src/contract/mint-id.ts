import type { IdPrefix } from './id-prefix.ts';
import { randomBase62 } from './random-base62.ts';

/** A new id such as `scn_…`: prefix, underscore and 22 base62 characters. */
export function mintId(prefix: IdPrefix, randomBytes: (count: number) => Uint8Array): string {
  return `${prefix}_${randomBase62(randomBytes)}`;
}
