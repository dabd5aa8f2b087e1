import { z } from 'zod';
import { signAppJwt } from '../../src/github/sign-app-jwt.ts';
import { createPrivateKey } from 'node:crypto';
import type { GitHubPeer } from './github-peer/github-peer.ts';

const Token = z.object({ token: z.string() });

/** A token such as a workflow has: of the App `github-actions`, with the permissions the workflow asks for. */
export async function openActionToken(
  peer: GitHubPeer,
  permissions: Readonly<Record<string, string>>,
): Promise<string> {
  const privateKey = createPrivateKey(peer.app.privateKey);
  const jwt = signAppJwt({ appId: peer.app.id, privateKey, now: new Date() });
  const address = `${peer.url}/app/installations/${peer.account.installationId}/access_tokens`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${jwt}`, 'content-type': 'application/json' },
    body: JSON.stringify({ permissions }),
  });
  return Token.parse(await response.json()).token;
}
