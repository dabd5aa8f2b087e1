import { createSign, type KeyObject } from 'node:crypto';

/** GitHub refuses more than ten minutes, and a token from the future: so a minute back, nine ahead. */
const driftSeconds = 60;
const lifeSeconds = 9 * 60;

/** The short-lived RS256 token by which the App itself, not an installation, is known. */
export function signAppJwt(input: {
  readonly appId: number;
  readonly privateKey: KeyObject;
  readonly now: Date;
}): string {
  const now = Math.floor(input.now.getTime() / 1000);
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({
    iat: now - driftSeconds,
    exp: now + lifeSeconds,
    iss: String(input.appId),
  })}`;
  const signature = createSign('RSA-SHA256').update(unsigned).sign(input.privateKey);
  return `${unsigned}.${signature.toString('base64url')}`;
}
