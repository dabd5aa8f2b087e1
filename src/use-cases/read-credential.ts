import type { KeyPrefix } from '../contract/key-prefix.ts';
import { parseKeyToken } from '../contract/parse-key-token.ts';
import type { Deps } from './deps.ts';
import { readBearer } from './read-bearer.ts';
import { verifySession } from './verify-session.ts';

export type Credential =
  | { readonly kind: 'token'; readonly token: string; readonly prefix: KeyPrefix }
  | { readonly kind: 'session'; readonly id: string; readonly isExpired: boolean };

/** What an Authorization header holds, if its form, checksum or signature is sound; asks no database. */
export async function readCredential(
  deps: Pick<Deps, 'settings' | 'clock'>,
  authorization: string | undefined,
): Promise<Credential | null> {
  const token = readBearer(authorization);
  if (token === null) return verifySession(deps, authorization);
  const parsed = parseKeyToken(token);
  return parsed === null ? null : { kind: 'token', token, prefix: parsed.prefix };
}
