import type { Caller } from '../contract/caller.ts';
import type { Access } from './access.ts';
import { signInsPerMinute } from './sign-ins-per-minute.ts';

/** For routes that make a credential: none is needed, and attempts are counted by address. */
export const signInAccess: Access<Caller | null> = {
  kind: 'anonymous',
  scopes: [],
  invalidKey: 'ignore',
  organization: 'optional',
  perAddress: signInsPerMinute,
  admit: (caller) => caller,
};
