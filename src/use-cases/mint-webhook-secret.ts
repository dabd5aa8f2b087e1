import type { Deps } from './deps.ts';

/** A secret in the form of Standard Webhooks: `whsec_` and 32 random bytes in base64. */
export function mintWebhookSecret(deps: Pick<Deps, 'randomBytes'>): string {
  return `whsec_${Buffer.from(deps.randomBytes(32)).toString('base64')}`;
}
