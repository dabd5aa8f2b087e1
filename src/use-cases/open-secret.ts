import { createDecipheriv } from 'node:crypto';
import type { Deps } from './deps.ts';
import { requireEncryptionKey } from './require-encryption-key.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Reads what `sealSecret` wrote; throws when it was sealed with another key or belongs to something else. */
export function openSecret(
  deps: Pick<Deps, 'settings'>,
  input: { readonly sealed: Buffer; readonly ownerId: string },
): string {
  const { sealed } = input;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    requireEncryptionKey(deps),
    sealed.subarray(0, IV_BYTES),
    { authTagLength: TAG_BYTES },
  );
  decipher.setAAD(Buffer.from(input.ownerId));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}
