import type { ArchiveBudget } from './archive-budget.ts';
import type { ArchiveEntry, ArchiveListing } from './archive-entry.ts';
import type { ArchiveProblemKind } from './archive-problem-kind.ts';
import { createByteReader, type ByteReader } from './create-byte-reader.ts';
import { decodeEntryName } from './decode-entry-name.ts';
import { isTarHeader } from './is-tar-header.ts';
import { parsePaxRecords } from './parse-pax-records.ts';
import { parseTarHeader, type TarHeader } from './parse-tar-header.ts';

/** Extended headers hold names and times; longer ones are an attack. */
const maxExtensionBytes = 65_536;

/** What extended headers say about the entry that follows them. */
type Extension = {
  readonly values: Map<string, string>;
  isOdd: boolean;
};

/**
 * Reads the entries of a tar (V7, ustar, pax, GNU), keeping at most `budget.fileBytes` of each.
 * Read here rather than by a library because the differences between readers are what matters: sizes and names that
 * two headers give differently, entries behind the end mark, extensions that do not parse.
 */
export async function readTar(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  budget: ArchiveBudget,
): Promise<ArchiveListing> {
  const reader = createByteReader(chunks);
  const entries: ArchiveEntry[] = [];
  const globals = new Map<string, string>();
  let extension = startExtension(globals);
  let hasTrailingData = false;
  let isPastEnd = false;

  for (let block = await reader.read(512); block.length > 0; block = await reader.read(512)) {
    if (block.every((byte) => byte === 0)) {
      isPastEnd = true;
      continue;
    }
    // Some tools stop at the end mark, others read on: what stands behind it is read and reported.
    if (isPastEnd) hasTrailingData = true;
    if (!isTarHeader(block)) {
      if (!isPastEnd) throw new Error('A tar header has a wrong checksum.');
      await reader.skip(Number.MAX_SAFE_INTEGER);
      break;
    }
    const header = parseTarHeader(block);
    if (await readExtension({ reader, header, extension, globals, budget })) continue;
    budget.takeEntry();
    entries.push(await readEntry({ reader, header, extension, isPastEnd, budget }));
    extension = startExtension(globals);
  }
  // Every tool writes the end mark; without one, nobody can tell how many entries are missing.
  if (!isPastEnd) throw new Error('The tar ends without its end mark.');
  return { entries, hasTrailingData };
}

function startExtension(globals: ReadonlyMap<string, string>): Extension {
  // Names for all entries at once are never written by honest tools.
  return { values: new Map(globals), isOdd: [...globals.keys()].some(isNaming) };
}

/** Takes in pax (`x`, `g`) and GNU (`L`, `K`) headers; false for an ordinary entry. */
async function readExtension(input: {
  readonly reader: ByteReader;
  readonly header: TarHeader;
  readonly extension: Extension;
  readonly globals: Map<string, string>;
  readonly budget: ArchiveBudget;
}): Promise<boolean> {
  const { reader, header, extension, globals, budget } = input;
  if (!'xgLKX'.includes(header.type)) return false;
  if (header.size > maxExtensionBytes) throw new Error('A tar extension is too long.');
  budget.takeBytes(512 + header.size);
  const data = await readData(reader, header.size);
  if (header.type === 'L' || header.type === 'K') {
    const end = data.indexOf(0);
    const value = decodeEntryName(end < 0 ? data : data.subarray(0, end));
    setValue(extension, header.type === 'L' ? 'path' : 'linkpath', value);
    return true;
  }
  const records = parsePaxRecords(data);
  if (records.isOdd) extension.isOdd = true;
  for (const [key, value] of records.values) {
    if (header.type === 'g') {
      globals.set(key, value);
      if (isNaming(key)) extension.isOdd = true;
    }
    setValue(extension, key, value);
  }
  return true;
}

/** Two extended headers that name one entry differently are read differently by different tools. */
function setValue(extension: Extension, key: string, value: string): void {
  const known = extension.values.get(key);
  if (known !== undefined && known !== value && isNaming(key)) extension.isOdd = true;
  extension.values.set(key, value);
}

function isNaming(key: string): boolean {
  return key === 'path' || key === 'linkpath' || key === 'size' || key === 'GNU.sparse.name';
}

async function readEntry(input: {
  readonly reader: ByteReader;
  readonly header: TarHeader;
  readonly extension: Extension;
  readonly isPastEnd: boolean;
  readonly budget: ArchiveBudget;
}): Promise<ArchiveEntry> {
  const { reader, header, extension, isPastEnd, budget } = input;
  const { values } = extension;
  const problems = new Set<ArchiveProblemKind>();
  if (header.isOdd || extension.isOdd) problems.add('header-mismatch');
  if (isPastEnd) problems.add('trailing-data');

  const size = findSize(header.size, values.get('size'));
  // Over 8 GiB the old field cannot hold the size; below that both must agree.
  if (size !== header.size) problems.add('header-mismatch');
  const name = values.get('GNU.sparse.name') ?? values.get('path') ?? header.name;
  const target = values.get('linkpath') ?? header.linkName;
  const entry = (content: ArchiveEntry['content']): ArchiveEntry => ({
    name,
    content,
    problems: [...problems],
  });

  if (header.type === '5' || header.type === 'D') {
    // A folder has no data; readers disagree on whether a size given is followed by some.
    if (size > 0) problems.add('header-mismatch');
    return entry({ type: 'folder' });
  }
  if (header.type === '1' || header.type === '2') {
    problems.add('link');
    if (header.type === '1' && size > 0) return entry(await readFile(reader, size, budget));
    return entry({ type: 'link', target });
  }
  if ('346'.includes(header.type)) {
    problems.add('device');
    return entry({ type: 'device' });
  }
  // Sparse, multi-volume and unknown types: the bytes are there, but tools unpack them differently.
  if (!'07'.includes(header.type)) problems.add('header-mismatch');
  return entry(await readFile(reader, size, budget));
}

function findSize(header: number, pax: string | undefined): number {
  if (pax === undefined) return header;
  if (!/^\d{1,15}$/.test(pax)) throw new Error('A pax header has no valid size.');
  return Number(pax);
}

async function readFile(
  reader: ByteReader,
  size: number,
  budget: ArchiveBudget,
): Promise<ArchiveEntry['content']> {
  budget.takeBytes(size);
  if (size <= budget.fileBytes) return { type: 'file', bytes: await readData(reader, size) };
  const padded = Math.ceil(size / 512) * 512;
  if ((await reader.skip(padded)) < size) throw new Error('The tar ends within an entry.');
  return { type: 'unread', reason: 'too-large' };
}

/** Data and the padding behind it, which may be missing at the very end. */
async function readData(reader: ByteReader, size: number): Promise<Buffer> {
  const data = await reader.read(size);
  if (data.length < size) throw new Error('The tar ends within an entry.');
  await reader.skip((512 - (size % 512)) % 512);
  return data;
}
