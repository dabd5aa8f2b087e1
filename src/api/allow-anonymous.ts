import type { Principal } from '../contract/principal.ts';
import type { Access } from './access.ts';

/** The route answers without a key too, 60 times a minute per client address. */
export function allowAnonymous(options: {
  readonly invalidKey: 'refuse' | 'ignore';
}): Access<Principal | null> {
  return {
    kind: 'anonymous',
    scopes: [],
    invalidKey: options.invalidKey,
    admit: (caller) => caller?.principal ?? null,
  };
}
