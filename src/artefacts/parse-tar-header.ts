import { decodeEntryName } from './decode-entry-name.ts';

/** One header block of a tar. */
export type TarHeader = {
  readonly name: string;
  readonly linkName: string;
  /** Bytes of data behind the header, before padding to 512. */
  readonly size: number;
  readonly type: string;
  /** A field is used in a way that readers understand differently. */
  readonly isOdd: boolean;
};

/** Reads a block that passed `isTarHeader`. Throws for a size that is no number. */
export function parseTarHeader(block: Buffer): TarHeader {
  const size = parseNumber(block.subarray(124, 136));
  if (!Number.isSafeInteger(size) || size < 0) throw new Error('A tar header has no valid size.');
  const type = String.fromCharCode(block[156] ?? 0).replace('\0', '0');
  const name = readField(block.subarray(0, 100));
  // GNU tars have other fields where POSIX has the prefix.
  const isPosix = block.subarray(257, 263).equals(Buffer.from('ustar\0'));
  const prefix = isPosix ? readField(block.subarray(345, 500)) : { value: '', isOdd: false };
  const isFolder = type === '0' && name.value.endsWith('/') && size === 0;
  return {
    name: prefix.value === '' ? name.value : `${prefix.value}/${name.value}`,
    linkName: readField(block.subarray(157, 257)).value,
    size,
    type: isFolder ? '5' : type,
    isOdd: name.isOdd || prefix.isOdd,
  };
}

/** Text up to the first NUL; more text behind it is odd, some readers show it. */
function readField(field: Buffer): { value: string; isOdd: boolean } {
  const end = field.indexOf(0);
  const value = decodeEntryName(end < 0 ? field : field.subarray(0, end));
  return { value, isOdd: end >= 0 && field.subarray(end).some((byte) => byte !== 0) };
}

/** Octal digits, or big-endian binary when the first bit is set (GNU, for sizes over 8 GiB). */
function parseNumber(field: Buffer): number {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const isNegative = field[0] === 0xff;
    return isNegative ? -1 : field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  const digits = field.toString('latin1').replaceAll('\0', ' ').trim();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}
