import { Scope } from '../contract/scope.ts';

/** Stored scopes; one that no longer exists grants nothing. */
export function parseScopes(stored: readonly string[]): Scope[] {
  return stored.flatMap((text) => {
    const parsed = Scope.safeParse(text);
    return parsed.success ? [parsed.data] : [];
  });
}
