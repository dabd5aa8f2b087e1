import { createCipheriv } from 'node:crypto';
import type { Deps } from './deps.ts';
import { requireEncryptionKey } from './require-encryption-key.ts';

const IV_BYTES = 12;

/** Encrypts a secret for the database, bound to the id of what it belongs to: AES-256-GCM as nonce, tag, text. */
export function sealSecret(
  deps: Pick<Deps, 'settings' | 'randomBytes'>,
  input: { readonly secret: string; readonly ownerId: string },
): Buffer {
  const iv = deps.randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', requireEncryptionKey(deps), iv);
  cipher.setAAD(Buffer.from(input.ownerId));
  const sealed = Buffer.concat([cipher.update(input.secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}
