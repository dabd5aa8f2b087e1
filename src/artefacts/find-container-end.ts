import { findMpegAudioEnd } from './find-mpeg-audio-end.ts';

type Reader = { readonly bytes: Uint8Array; readonly view: DataView };

/**
 * Offset at which an image, font or media file ends by its own structure; null when the structure does not hold.
 * A result below the length means data behind the end, one above it a file cut short. TIFF, PSD and FLAC cannot be
 * walked: null, hence never harmless.
 */
export function findContainerEnd(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader: Reader = { bytes, view };
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  try {
    if (head.startsWith('\x89PNG')) return endOfPng(reader);
    if (head.startsWith('GIF8')) return endOfGif(reader);
    if (head.startsWith('\xff\xd8')) return endOfJpeg(reader);
    if (head.startsWith('RIFF')) return endOfRiff(reader);
    if (head.startsWith('wOF')) return view.getUint32(8);
    if (head.startsWith('OTTO') || head.startsWith('\0\x01\0\0')) return endOfTrueType(reader);
    if (head.startsWith('\0\0\x01\0') || head.startsWith('\0\0\x02\0')) return endOfIcon(reader);
    if (head.startsWith('BM')) return view.getUint32(2, true);
    if (head.slice(4, 8) === 'ftyp') return endOfBoxes(reader);
    if (head.startsWith('OggS')) return endOfOgg(reader);
    if (head.startsWith('\x1a\x45\xdf\xa3')) return endOfMatroska(reader);
    if (head.startsWith('ID3') || head.startsWith('\xff')) return findMpegAudioEnd(bytes);
    return null;
  } catch (error) {
    // A DataView read behind the end: the file is cut short or its lengths lie.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endOfPng({ view, bytes }: Reader): number | null {
  let at = 8;
  while (at < bytes.length) {
    const length = view.getUint32(at);
    const name = view.getUint32(at + 4);
    at += 12 + length;
    if (name === 0x49454e44) return at;
  }
  return null;
}

function endOfGif({ view, bytes }: Reader): number | null {
  const tableSize = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));
  let at = 13 + tableSize(view.getUint8(10));
  const skipBlocks = (): void => {
    for (let size = view.getUint8(at); size !== 0; size = view.getUint8(at)) at += size + 1;
    at += 1;
  };
  while (at < bytes.length) {
    const marker = view.getUint8(at);
    if (marker === 0x3b) return at + 1;
    if (marker === 0x21) at += 2;
    else if (marker === 0x2c) at += 11 + tableSize(view.getUint8(at + 9));
    else return null;
    skipBlocks();
  }
  return null;
}

/** Several pictures may follow each other (multi-picture format); zero padding behind the end is common. */
function endOfJpeg(reader: Reader): number | null {
  const { bytes } = reader;
  let at = 0;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xd8) {
    const end = endOfOneJpeg(reader, at + 2);
    if (end === null) return null;
    at = end;
    while (bytes[at] === 0) at += 1;
  }
  return at;
}

function endOfOneJpeg({ bytes, view }: Reader, start: number): number | null {
  let at = start;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) {
      // Only entropy-coded data, which follows a scan header, may stand outside of segments.
      at = bytes.indexOf(0xff, at);
      if (at < 0) return null;
      continue;
    }
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return at + 2;
    const isAlone = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (marker === 0xff) at += 1;
    else if (isAlone) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function endOfRiff({ view, bytes }: Reader): number {
  const end = 8 + view.getUint32(4, true);
  return end + 1 === bytes.length && bytes[end] === 0 ? end + 1 : end;
}

function endOfTrueType({ view, bytes }: Reader): number | null {
  const tables = view.getUint16(4);
  if (tables === 0 || tables > 64) return null;
  let end = 12 + tables * 16;
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * 16;
    end = Math.max(end, view.getUint32(record + 8) + view.getUint32(record + 12));
  }
  // Tables are padded to four bytes, the last one not always.
  return Math.max(end, Math.min((end + 3) & ~3, bytes.length));
}

function endOfIcon({ view }: Reader): number | null {
  const count = view.getUint16(4, true);
  if (count === 0) return null;
  let end = 6 + count * 16;
  for (let image = 0; image < count; image += 1) {
    const record = 6 + image * 16;
    end = Math.max(end, view.getUint32(record + 8, true) + view.getUint32(record + 12, true));
  }
  return end;
}

/** ISO media: boxes follow each other without a gap; one of size 0 reaches to the end. */
function endOfBoxes({ view, bytes }: Reader): number | null {
  let at = 0;
  while (at < bytes.length) {
    const size = view.getUint32(at);
    if (!/^[\w \xa9-]{4}$/.test(Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1'))) {
      return at;
    }
    if (size === 0) return bytes.length;
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size;
    if (length < 8) return null;
    at += length;
  }
  return at;
}

function endOfOgg({ view, bytes }: Reader): number {
  let at = 0;
  while (at < bytes.length && view.getUint32(at) === 0x4f676753) {
    const segments = view.getUint8(at + 26);
    let size = 27 + segments;
    for (let segment = 0; segment < segments; segment += 1)
      size += view.getUint8(at + 27 + segment);
    at += size;
  }
  return at;
}

/** Elements follow each other; the leading zero bits of a size tell its length, all ones mean to the end. */
function endOfMatroska({ view, bytes }: Reader): number | null {
  let at = 0;
  while (at < bytes.length) {
    at += 4;
    const width = Math.clz32(view.getUint8(at)) - 23;
    if (width > 8) return null;
    let size = view.getUint8(at) & (0xff >> width);
    let isOpen = size === 0xff >> width;
    for (let byte = 1; byte < width; byte += 1) {
      isOpen &&= view.getUint8(at + byte) === 0xff;
      size = size * 256 + view.getUint8(at + byte);
    }
    if (isOpen) return bytes.length;
    at += width + size;
  }
  return at;
}
