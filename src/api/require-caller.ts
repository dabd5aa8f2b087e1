import { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import type { Access } from './access.ts';

/** The route needs any valid key or login; the person behind a login may have no organization. */
export function requireCaller(options: { readonly perAddress?: number } = {}): Access<Caller> {
  return {
    kind: 'key',
    scopes: [],
    invalidKey: 'refuse',
    organization: 'optional',
    ...options,
    admit(caller) {
      if (caller === null) throw new ApiError('UNAUTHORIZED', 'Send a key as a bearer token.');
      return caller;
    },
  };
}
