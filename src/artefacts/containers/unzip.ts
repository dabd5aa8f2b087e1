import { inflateRawSync } from 'node:zlib';
import type { InnerFile } from './inner-file.ts';
import type { OpeningBudget } from './opening-budget.ts';

/** The signature of the end of the central directory, and how far before the end of the file it may stand. */
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_REACH = 66_000;
const MAX_RATIO = 200;

/** The members of a zip by its central directory, within the budget. Encrypted, damaged and oversized ones are left out. */
export function unzip(bytes: Uint8Array, budget: OpeningBudget, maxMember: number): InnerFile[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = Math.max(0, zip.length - END_REACH);
  const end = zip.lastIndexOf(END);
  if (end < tail || end + 22 > zip.length) return [];
  const files: InnerFile[] = [];
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02_01_4b_50 || budget.files <= 0)
      return files;
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (!path.endsWith('/')) {
      const inner = readMember(zip, at, Math.min(maxMember, budget.bytes));
      budget.files -= 1;
      budget.bytes -= inner?.length ?? 0;
      if (inner !== null) files.push({ path, bytes: inner });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

function readMember(zip: Buffer, entry: number, limit: number): Uint8Array | null {
  const isEncrypted = (zip.readUInt16LE(entry + 8) & 1) === 1;
  const method = zip.readUInt16LE(entry + 10);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (isEncrypted || local + 30 > zip.length || limit <= 0) return null;
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + size);
  if (method === 0) return data.length > limit ? null : data;
  if (method !== 8) return null;
  try {
    const maxOutputLength = Math.max(1, Math.min(limit, data.length * MAX_RATIO + 1024));
    return inflateRawSync(data, { maxOutputLength });
  } catch {
    return null; // damaged or over the limit: the archive stays opaque
  }
}
