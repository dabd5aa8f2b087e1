import type { Access } from './access.ts';

/** For health, metrics and documentation: no key is read, nothing is counted. */
export const openAccess: Access<null> = {
  kind: 'open',
  scopes: [],
  invalidKey: 'ignore',
  admit: () => null,
};
