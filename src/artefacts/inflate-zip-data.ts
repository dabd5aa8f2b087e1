import { createInflateRaw } from 'node:zlib';
import type { ArchiveBudget } from './archive-budget.ts';

export type InflatedData = {
  /** Null when longer than the budget keeps of one file. */
  readonly bytes: Uint8Array | null;
  readonly size: number;
  /** Compressed bytes that were needed; fewer than given means data behind the end of the stream. */
  readonly consumed: number;
};

/** Expands the data of a zip entry, counting while it comes; null for a method that is neither stored nor deflated. */
export async function inflateZipData(input: {
  readonly data: Uint8Array;
  readonly method: number;
  readonly budget: ArchiveBudget;
}): Promise<InflatedData | null> {
  const { data, method, budget } = input;
  if (method === 0) {
    budget.takeBytes(data.length);
    const bytes = data.length > budget.fileBytes ? null : data;
    return { bytes, size: data.length, consumed: data.length };
  }
  if (method !== 8) return null;

  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(data);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inflate as AsyncIterable<Uint8Array>) {
    budget.takeBytes(chunk.length);
    size += chunk.length;
    if (size <= budget.fileBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  const bytes = size > budget.fileBytes ? null : Buffer.concat(chunks);
  return { bytes, size, consumed: inflate.bytesWritten };
}
