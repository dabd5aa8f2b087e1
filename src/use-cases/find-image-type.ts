import type { Logo } from '../store/organizations/put-logo.ts';

/** The type of an image by its first bytes; null for all but PNG, JPEG and WebP. */
export function findImageType(bytes: Uint8Array): Logo['mediaType'] | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'image/webp' : null;
}
