import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, type Entry } from 'yauzl';
import type { ArchiveBudget } from './archive-budget.ts';
import type { ArchiveEntry, ArchiveListing } from './archive-entry.ts';
import type { ArchiveProblemKind } from './archive-problem-kind.ts';
import { findZipBounds } from './find-zip-bounds.ts';
import { inflateZipData } from './inflate-zip-data.ts';
import { parseLocalHeader, type LocalHeader } from './parse-local-header.ts';
import { readHiddenEntries, type ZipRegion } from './read-hidden-entries.ts';

/**
 * Reads the entries of a zip by its central directory and compares each with its local header; what the directory
 * does not name is looked for in the gaps. Keeps at most `budget.fileBytes` of each entry.
 */
export async function readZip(bytes: Uint8Array, budget: ArchiveBudget): Promise<ArchiveListing> {
  const bounds = findZipBounds(bytes);
  const { start, end } = bounds;
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  // Names are decoded here: the library would stop at the first bad one.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  const file = await fromBufferPromise(zip, options);
  const entries: ArchiveEntry[] = [];
  const regions: ZipRegion[] = [];
  for await (const entry of file.eachEntry()) {
    budget.takeEntry();
    const header = parseLocalHeader(zip, entry.relativeOffsetOfLocalHeader);
    const dataEnd = header.dataStart + entry.compressedSize;
    if (dataEnd > zip.length) throw new Error('A zip entry reaches behind the end.');
    regions.push({ start: start + entry.relativeOffsetOfLocalHeader, end: start + dataEnd });
    entries.push(await readEntry({ zip, entry, header, budget }));
  }
  const hidden = await readHiddenEntries({
    bytes,
    regions: [...regions, { start: bounds.directory, end }],
    budget,
  });
  const overlaps = findOverlaps(regions);
  const listed = entries.map((entry, at) => (overlaps.has(at) ? withMismatch(entry) : entry));
  return {
    entries: [...listed, ...hidden.entries],
    hasTrailingData: !bounds.isExact || hidden.hasOtherData,
  };
}

/** Indexes of entries that share bytes with another one, as bombs and double-named entries do. */
function findOverlaps(regions: readonly ZipRegion[]): ReadonlySet<number> {
  const order = regions.map((region, at) => ({ ...region, at }));
  order.sort((a, b) => a.start - b.start);
  const overlaps = new Set<number>();
  let last = { end: 0, at: -1 };
  for (const region of order) {
    if (region.start < last.end) overlaps.add(region.at).add(last.at);
    if (region.end > last.end) last = region;
  }
  return overlaps;
}

function withMismatch(entry: ArchiveEntry): ArchiveEntry {
  return { ...entry, problems: [...new Set([...entry.problems, 'header-mismatch' as const])] };
}

async function readEntry(input: {
  readonly zip: Buffer;
  readonly entry: Entry;
  readonly header: LocalHeader;
  readonly budget: ArchiveBudget;
}): Promise<ArchiveEntry> {
  const { zip, entry, header, budget } = input;
  const problems = new Set<ArchiveProblemKind>();
  if (!isSameEntry(entry, header)) problems.add('header-mismatch');
  const raw = entry.fileNameRaw;
  const name = readName(entry);
  // A Unicode name that differs from a plain ASCII one exists only to show two names.
  const isAscii = raw.every((byte) => byte < 0x80);
  if (isAscii && raw.toString('latin1').replaceAll('\\', '/') !== name) {
    problems.add('header-mismatch');
  }
  const done = (content: ArchiveEntry['content']): ArchiveEntry => ({
    name,
    content,
    problems: [...problems],
  });

  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if ([0o010000, 0o020000, 0o060000, 0o140000].includes(type)) {
    problems.add('device');
    return done({ type: 'device' });
  }
  const isEncrypted = (entry.generalPurposeBitFlag & 1) !== 0;
  if (isEncrypted) return done({ type: 'unread', reason: 'encrypted' });
  if (name.endsWith('/') && entry.compressedSize === 0) return done({ type: 'folder' });

  const data = zip.subarray(header.dataStart, header.dataStart + entry.compressedSize);
  const result = await inflateZipData({ data, method: entry.compressionMethod, budget });
  if (result === null) return done({ type: 'unread', reason: 'unsupported' });
  const isWhole = result.bytes !== null && crc32(result.bytes) === entry.crc32;
  const isTrue = result.size === entry.uncompressedSize && result.consumed === data.length;
  if (!isTrue || (result.bytes !== null && !isWhole)) problems.add('header-mismatch');
  if (type === 0o120000) {
    problems.add('link');
    const target = result.bytes === null ? '' : Buffer.from(result.bytes).toString('utf8');
    return done({ type: 'link', target: target.slice(0, 4096) });
  }
  if (result.bytes === null) return done({ type: 'unread', reason: 'too-large' });
  return done({ type: 'file', bytes: result.bytes });
}

/** Many tools write UTF-8 without saying so; the library's code page is only for names that are none. */
function readName({ fileNameRaw: raw, generalPurposeBitFlag, extraFields }: Entry): string {
  const hasUnicodePath = extraFields.some(({ id }) => id === 0x7075);
  if (isUtf8(raw) && !hasUnicodePath) return raw.toString('utf8').replaceAll('\\', '/');
  return getFileNameLowLevel(generalPurposeBitFlag, raw, extraFields, false);
}

/** With a data descriptor (bit 3) the local header may leave its sizes and checksum at zero. */
function isSameEntry(entry: Entry, header: LocalHeader): boolean {
  const isStreamed = (header.flags & 8) !== 0;
  const isZip64 = header.compressedSize === 0xffffffff || header.uncompressedSize === 0xffffffff;
  const sizes =
    (isStreamed && header.compressedSize === 0) ||
    isZip64 ||
    (header.compressedSize === entry.compressedSize &&
      header.uncompressedSize === entry.uncompressedSize);
  return (
    entry.fileNameRaw.equals(header.nameRaw) &&
    header.method === entry.compressionMethod &&
    (header.flags & 1) === (entry.generalPurposeBitFlag & 1) &&
    ((isStreamed && header.crc32 === 0) || header.crc32 === entry.crc32) &&
    sizes
  );
}
