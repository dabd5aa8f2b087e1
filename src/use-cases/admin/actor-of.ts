import type { Principal } from '../../contract/principal.ts';

/** Who is named in the admin log: the person, or the key. */
export function actorOf(principal: Principal): string {
  return principal.userId ?? principal.keyId;
}
