import { createHash } from 'node:crypto';
import type { SourceFile } from '../src/artefacts/source-file.ts';

/** The SHA-1 under which git keeps the content of a file or link; null for what could not be read. */
export function hashGitBlob(file: SourceFile): string | null {
  if (file.type === 'unread') return null;
  const bytes = file.type === 'link' ? Buffer.from(file.target) : file.bytes;
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
