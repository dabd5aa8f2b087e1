import { createGunzip } from 'node:zlib';
import { ApiError } from '../contract/api-error.ts';
import type { ArchiveBudget } from './archive-budget.ts';
import type { ArchiveListing } from './archive-entry.ts';
import { createArchiveBudget } from './create-archive-budget.ts';
import { isArchive } from './is-archive.ts';
import { placeEntries, type PlacedEntries } from './place-entries.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/**
 * Reads a zip, tar or gzipped tar in memory; nothing is written anywhere.
 * Limits hold while it is inflated. Throws PAYLOAD_TOO_LARGE over them, and UNPROCESSABLE_CONTENT for what is damaged,
 * empty or wholly encrypted. Problems are reported beside the files, whose names are safe.
 */
export async function readArchive(bytes: Uint8Array): Promise<PlacedEntries> {
  const listing = await readListing(bytes, createArchiveBudget(bytes.length));
  const members = listing.entries.filter(({ content }) => content.type !== 'folder');
  if (members.length === 0) {
    throw unreadable('The archive is empty; put at least one file into it.');
  }
  if (members.every(({ content }) => content.type === 'unread' && content.reason === 'encrypted')) {
    throw unreadable('The archive is encrypted; send it without a password.');
  }
  return placeEntries(listing);
}

async function readListing(bytes: Uint8Array, budget: ArchiveBudget): Promise<ArchiveListing> {
  const kind = isArchive(bytes);
  if (kind === null) throw unreadable('The file is no zip, tar or gzipped tar; send one of these.');
  try {
    if (kind === 'zip') return await readZip(bytes, budget);
    if (kind === 'tar') return await readTar([bytes], budget);
    return await readGzippedTar(bytes, budget);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw unreadable('The archive is damaged; make it again and send it.', error);
  }
}

/** Counts what the tar itself takes, so that a wall of padding cannot hide between the entries. */
async function readGzippedTar(bytes: Uint8Array, budget: ArchiveBudget): Promise<ArchiveListing> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  gunzip.end(bytes);
  return await readTar(countChunks(gunzip, budget), { ...budget, takeBytes: () => {} });
}

async function* countChunks(
  chunks: AsyncIterable<Uint8Array>,
  budget: ArchiveBudget,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.takeBytes(chunk.length);
    yield chunk;
  }
}

function unreadable(message: string, cause?: unknown): ApiError {
  return new ApiError('UNPROCESSABLE_CONTENT', message, {}, cause);
}
