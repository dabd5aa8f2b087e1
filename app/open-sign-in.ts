import { hkdfSync } from 'node:crypto';
import { connectSignIn } from '../src/github/connect-sign-in.ts';
import type { Deps } from '../src/use-cases/deps.ts';
import type { ServerSettings } from './env.ts';
import { findWebUrl } from './find-web-url.ts';

/**
 * Sign-in through the App's OAuth, where the operator gave its client. The key of sessions is derived from the client's
 * secret, so that all processes share it and a new secret ends all sessions.
 */
export function openSignIn(
  settings: ServerSettings,
): { signIn: NonNullable<Deps['signIn']>; sessionKey: Uint8Array } | null {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, github } = settings;
  if (clientId === undefined || clientSecret === undefined) return null;
  const baseUrl = github?.baseUrl ?? null;
  const key = hkdfSync('sha256', clientSecret, '', 'skillgate dashboard session', 32);
  return {
    sessionKey: new Uint8Array(key),
    signIn: connectSignIn({
      clientId,
      clientSecret,
      webUrl: findWebUrl(baseUrl),
      apiUrl: baseUrl ?? 'https://api.github.com',
      clock: () => new Date(),
    }),
  };
}
