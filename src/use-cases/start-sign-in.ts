import { createHash } from 'node:crypto';
import { EncryptJWT } from 'jose';
import type { Deps } from './deps.ts';
import { localPath } from './local-path.ts';
import { signInUnavailable } from './sign-in-unavailable.ts';

const LIFE_SECONDS = 600;

export type StartedSignIn = {
  /** Where the browser goes. */
  readonly location: string;
  /** What only this browser may bring back: encrypted state, verifier and destination. */
  readonly ticket: string;
  readonly maxAgeSeconds: number;
};

/** Sends a person to GitHub. What must be known when they come back stays in their browser, encrypted. */
export async function startSignIn(
  deps: Deps,
  input: { readonly redirect: string },
): Promise<StartedSignIn> {
  const { signIn } = deps;
  const { sessionKey, publicUrl } = deps.settings;
  if (signIn === undefined || sessionKey === undefined) throw signInUnavailable();
  const state = Buffer.from(deps.randomBytes(32)).toString('base64url');
  const verifier = Buffer.from(deps.randomBytes(32)).toString('base64url');
  const ticket = await new EncryptJWT({
    state,
    verifier,
    redirect: localPath(publicUrl, input.redirect),
  })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience('sign-in')
    .setExpirationTime(new Date(deps.clock().getTime() + LIFE_SECONDS * 1000))
    .encrypt(sessionKey);
  return {
    location: signIn.authorizeUrl({
      state,
      codeChallenge: createHash('sha256').update(verifier).digest('base64url'),
      redirectUrl: `${publicUrl}/v1/auth/github/callback`,
    }),
    ticket,
    maxAgeSeconds: LIFE_SECONDS,
  };
}
