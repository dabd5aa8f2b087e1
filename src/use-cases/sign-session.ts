import { SignJWT } from 'jose';
import type { Deps } from './deps.ts';

/** The token of a dashboard session: who and until when; null where sign-in is not set up. */
export async function signSession(
  deps: Pick<Deps, 'settings'>,
  input: { readonly id: string; readonly userId: string; readonly expiresAt: Date },
): Promise<string | null> {
  const { sessionKey, publicUrl } = deps.settings;
  if (sessionKey === undefined) return null;
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setJti(input.id)
    .setSubject(input.userId)
    .setIssuer(publicUrl)
    .setAudience(publicUrl)
    .setExpirationTime(input.expiresAt)
    .sign(sessionKey);
}
