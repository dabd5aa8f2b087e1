import { createHash } from 'node:crypto';
import { clipText } from './clip-text.ts';

const hashLength = 16;

/** Cuts an over-long item id to its start plus `~` and a hash of the whole, so that distinct ids stay distinct. */
export function clipItemId(id: string, limit: number): string {
  if (id.length <= limit) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, hashLength);
  return `${clipText(id, limit - hashLength - 1)}~${hash}`;
}
