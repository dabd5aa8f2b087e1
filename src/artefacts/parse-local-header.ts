/** The header that stands before the data of a zip entry and repeats what the central directory says. */
export type LocalHeader = {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly nameRaw: Buffer;
  readonly dataStart: number;
};

/** Throws when no header stands at the offset. */
export function parseLocalHeader(zip: Buffer, offset: number): LocalHeader {
  if (offset + 30 > zip.length || zip.readUInt32LE(offset) !== 0x04034b50) {
    throw new Error('A zip entry has no local header.');
  }
  const nameEnd = offset + 30 + zip.readUInt16LE(offset + 26);
  return {
    flags: zip.readUInt16LE(offset + 6),
    method: zip.readUInt16LE(offset + 8),
    crc32: zip.readUInt32LE(offset + 14),
    compressedSize: zip.readUInt32LE(offset + 18),
    uncompressedSize: zip.readUInt32LE(offset + 22),
    nameRaw: zip.subarray(offset + 30, nameEnd),
    dataStart: nameEnd + zip.readUInt16LE(offset + 28),
  };
}
