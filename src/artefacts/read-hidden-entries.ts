import type { ArchiveBudget } from './archive-budget.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { decodeEntryName } from './decode-entry-name.ts';
import { inflateZipData } from './inflate-zip-data.ts';
import { parseLocalHeader } from './parse-local-header.ts';

/** Bytes of the archive that an entry of the central directory accounts for. */
export type ZipRegion = { readonly start: number; readonly end: number };

/** A data descriptor behind an entry: signature, checksum and two sizes of up to 8 bytes. */
const maxDescriptorBytes = 24;

const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * Reads entries that have a local header but no place in the central directory: tools that stream a zip unpack them,
 * others do not see them. Looks before, between and behind the known regions.
 */
export async function readHiddenEntries(input: {
  readonly bytes: Uint8Array;
  /** The entries of the central directory and the directory itself. */
  readonly regions: readonly ZipRegion[];
  readonly budget: ArchiveBudget;
}): Promise<{ readonly entries: readonly ArchiveEntry[]; readonly hasOtherData: boolean }> {
  const { bytes, regions, budget } = input;
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ArchiveEntry[] = [];
  let hasOtherData = false;
  let at = 0;
  const sorted = regions.toSorted((a, b) => a.start - b.start);
  for (const region of [...sorted, { start: zip.length, end: zip.length }]) {
    const gap = zip.subarray(at, Math.max(at, region.start));
    at = Math.max(at, region.end);
    if (gap.length <= maxDescriptorBytes || gap.every((byte) => byte === 0)) continue;
    const found = await readGap(gap, budget);
    entries.push(...found);
    if (found.length === 0) hasOtherData = true;
  }
  return { entries, hasOtherData };
}

async function readGap(gap: Buffer, budget: ArchiveBudget): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  let at = gap.indexOf(signature);
  while (at >= 0 && at + 30 <= gap.length) {
    const header = parseLocalHeader(gap, at);
    budget.takeEntry();
    const isOpenEnded = header.compressedSize === 0 && (header.flags & 8) !== 0;
    const dataEnd = isOpenEnded ? gap.length : header.dataStart + header.compressedSize;
    const data = gap.subarray(header.dataStart, dataEnd);
    const content = await readContent(data, header.method, budget);
    entries.push({
      name: decodeEntryName(header.nameRaw),
      content,
      problems: ['header-mismatch'],
    });
    at = gap.indexOf(signature, isOpenEnded ? at + 4 : Math.max(dataEnd, at + 4));
  }
  return entries;
}

async function readContent(
  data: Buffer,
  method: number,
  budget: ArchiveBudget,
): Promise<ArchiveEntry['content']> {
  try {
    const result = await inflateZipData({ data, method, budget });
    if (result === null) return { type: 'unread', reason: 'unsupported' };
    if (result.bytes === null) return { type: 'unread', reason: 'too-large' };
    return { type: 'file', bytes: result.bytes };
  } catch (error) {
    if (error instanceof Error && 'code' in error && isZlibCode(error.code)) {
      // Damaged, yet somebody put it there: its bytes are scanned as they are.
      return { type: 'file', bytes: data.subarray(0, budget.fileBytes) };
    }
    throw error;
  }
}

function isZlibCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('Z_');
}
