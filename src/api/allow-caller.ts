import type { Caller } from '../contract/caller.ts';
import type { Access } from './access.ts';

/** For pages of the sign-in: whoever looks may be signed in or not, and for no organization yet. */
export const allowCaller: Access<Caller | null> = {
  kind: 'anonymous',
  scopes: [],
  invalidKey: 'ignore',
  organization: 'optional',
  admit: (caller) => caller,
};
