export type ZipBounds = {
  /** Offset at which the zip begins; data may stand before it. */
  readonly start: number;
  /** Offset just behind the end record and its comment. */
  readonly end: number;
  /** Offset of the central directory. */
  readonly directory: number;
  /** False when data stands before the start or behind the end. */
  readonly isExact: boolean;
};

/**
 * Finds the last end record whose central directory is where it says, or where data put before the archive moved it.
 * Throws when there is none.
 */
export function findZipBounds(bytes: Uint8Array): ZipBounds {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
  for (
    let at = zip.lastIndexOf(signature, Math.max(zip.length - 22, 0));
    at >= 0;
    at = at === 0 ? -1 : zip.lastIndexOf(signature, at - 1)
  ) {
    const bounds = readEndRecord(zip, at);
    if (bounds !== null) return bounds;
  }
  throw new Error('The zip has no end record.');
}

function readEndRecord(zip: Buffer, at: number): ZipBounds | null {
  if (at + 22 > zip.length) return null;
  const end = at + 22 + zip.readUInt16LE(at + 20);
  if (end > zip.length) return null;
  const count = zip.readUInt16LE(at + 10);
  const size = zip.readUInt32LE(at + 12);
  const offset = zip.readUInt32LE(at + 16);
  const isZip64 = at >= 20 && zip.readUInt32LE(at - 20) === 0x07064b50;
  if (isZip64) {
    // Offsets of the 64-bit records are absolute: the zip must begin at the first byte.
    const record = Number(zip.readBigUInt64LE(at - 12));
    if (record + 56 > zip.length || zip.readUInt32LE(record) !== 0x06064b50) return null;
    const directory = Number(zip.readBigUInt64LE(record + 48));
    return { start: 0, end, directory, isExact: end === zip.length };
  }
  const start = at - size - offset;
  if (start < 0) return null;
  const directory = start + offset;
  if (count > 0 && zip.readUInt32LE(directory) !== 0x02014b50) return null;
  return { start, end, directory, isExact: start === 0 && end === zip.length };
}
