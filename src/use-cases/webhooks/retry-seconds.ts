import type { Deps } from '../deps.ts';

/** Seconds before the second and the third attempt. */
const WAITS = [10, 60] as const;
const SPREAD = 0.2;

/** Seconds to wait after an attempt that may be repeated, ±20 % so that receivers are not hit in waves; null: it was the last. */
export function retrySeconds(
  deps: Pick<Deps, 'randomBytes'>,
  input: { readonly attempt: number },
): number | null {
  const wait = WAITS[input.attempt - 1];
  if (wait === undefined) return null;
  const share = Buffer.from(deps.randomBytes(4)).readUInt32BE() / 0xffff_ffff;
  return wait * (1 - SPREAD + 2 * SPREAD * share);
}
