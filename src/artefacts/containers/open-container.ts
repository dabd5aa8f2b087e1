import { gunzipSync } from 'node:zlib';
import { pictureTexts } from '../picture-texts.ts';
import { officeText } from './office-text.ts';
import type { InnerFile } from './inner-file.ts';
import type { OpeningBudget } from './opening-budget.ts';
import { printableText } from './printable-text.ts';
import { unzip } from './unzip.ts';

const MAX_DEPTH = 3;
/** Most that one member may expand to, in bytes. */
const MAX_MEMBER = 4 * 1024 * 1024;

/** The files inside of a zip, a gzip or an office document, three levels deep, or the texts that stand between other bytes. */
export function openContainer(bytes: Uint8Array, budget: OpeningBudget, depth = 1): InnerFile[] {
  const members = listMembers(bytes, budget);
  if (members === null) {
    const notes = pictureTexts(bytes);
    const text = notes.length > 0 ? Buffer.from(notes.join('\n')) : printableText(bytes);
    return text === null ? [] : [{ path: 'strings', bytes: text }];
  }
  return members.flatMap(({ path, bytes: inner }): InnerFile[] => {
    if (isContainer(inner) && depth < MAX_DEPTH)
      return openContainer(inner, budget, depth + 1).map((file) => ({
        ...file,
        path: `${path}!${file.path}`,
      }));
    const text = officeText(path, inner);
    return [text === null ? { path, bytes: inner } : { path: `${path}.text`, bytes: text }];
  });
}

function listMembers(bytes: Uint8Array, budget: OpeningBudget): InnerFile[] | null {
  if (isZip(bytes)) return unzip(bytes, budget, MAX_MEMBER);
  if (!isGzip(bytes)) return null;
  try {
    const limit = Math.min(MAX_MEMBER, budget.bytes);
    const plain = gunzipSync(bytes, { maxOutputLength: Math.max(1, limit) });
    budget.bytes -= plain.length;
    return [{ path: 'content', bytes: plain }];
  } catch {
    return []; // damaged or over the limit: it stays opaque
  }
}

function isContainer(bytes: Uint8Array): boolean {
  return isZip(bytes) || isGzip(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
