import { findContainerEnd } from './find-container-end.ts';
import { hasProseRun } from './has-prose-run.ts';
import { pictureTexts } from './picture-texts.ts';

export type BinaryReason =
  'image' | 'font' | 'media' | 'pdf' | 'office' | 'archive' | 'executable' | 'bytecode' | 'binary';

type Magic = {
  readonly reason: BinaryReason;
  readonly offset?: number;
  /** Byte values; null matches any byte. */
  readonly bytes: readonly (number | null)[];
};

const ascii = (value: string): number[] => [...Buffer.from(value, 'latin1')];

/** Longer and stricter signatures first. Two-byte signatures are left out unless their structure is checked. */
const magics: readonly Magic[] = [
  { reason: 'image', bytes: [0x89, ...ascii('PNG\r\n\x1a\n')] },
  { reason: 'image', bytes: ascii('GIF87a') },
  { reason: 'image', bytes: ascii('GIF89a') },
  { reason: 'image', bytes: [0xff, 0xd8, 0xff] },
  { reason: 'image', bytes: [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')] },
  { reason: 'image', bytes: [0x00, 0x00, 0x01, 0x00] },
  { reason: 'image', bytes: [0x00, 0x00, 0x02, 0x00] },
  { reason: 'image', bytes: ascii('II*\0') },
  { reason: 'image', bytes: ascii('MM\0*') },
  { reason: 'image', bytes: ascii('8BPS\0\x01') },
  { reason: 'image', offset: 4, bytes: ascii('ftypavif') },
  { reason: 'image', offset: 4, bytes: ascii('ftyphei') },
  { reason: 'image', offset: 4, bytes: ascii('ftypmif1') },
  { reason: 'font', bytes: ascii('wOFF') },
  { reason: 'font', bytes: ascii('wOF2') },
  { reason: 'font', bytes: ascii('OTTO\0') },
  { reason: 'font', bytes: ascii('ttcf\0') },
  { reason: 'font', bytes: [0x00, 0x01, 0x00, 0x00, 0x00] },
  { reason: 'media', bytes: [...ascii('RIFF'), null, null, null, null, ...ascii('WAVE')] },
  { reason: 'media', bytes: [...ascii('RIFF'), null, null, null, null, ...ascii('AVI ')] },
  { reason: 'media', offset: 4, bytes: ascii('ftyp') },
  { reason: 'media', bytes: ascii('OggS\0') },
  { reason: 'media', bytes: ascii('fLaC\0') },
  { reason: 'media', bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { reason: 'media', bytes: [...ascii('ID3'), null, 0x00] },
  { reason: 'pdf', bytes: ascii('%PDF-') },
  { reason: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { reason: 'archive', bytes: ascii('PK\x03\x04') },
  { reason: 'archive', bytes: ascii('PK\x05\x06') },
  { reason: 'archive', bytes: [0x1f, 0x8b, 0x08] },
  { reason: 'archive', bytes: ascii('BZh') },
  { reason: 'archive', bytes: [0xfd, ...ascii('7zXZ\0')] },
  { reason: 'archive', bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { reason: 'archive', bytes: ascii('Rar!\x1a\x07') },
  { reason: 'archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { reason: 'archive', bytes: ascii('!<arch>\n') },
  { reason: 'archive', offset: 257, bytes: ascii('ustar') },
  { reason: 'executable', bytes: ascii('\x7fELF') },
  { reason: 'executable', bytes: [0xfe, 0xed, 0xfa, 0xce] },
  { reason: 'executable', bytes: [0xfe, 0xed, 0xfa, 0xcf] },
  { reason: 'executable', bytes: [0xce, 0xfa, 0xed, 0xfe] },
  { reason: 'executable', bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { reason: 'bytecode', bytes: ascii('\0asm') },
  { reason: 'bytecode', bytes: ascii('\x1bLua') },
  { reason: 'bytecode', bytes: ascii('dex\n0') },
];

const harmless: ReadonlySet<BinaryReason> = new Set(['image', 'font', 'media']);

/**
 * What bytes that are no text are, by their signature. Images, fonts and media are harmless only while their own
 * structure accounts for every byte: data behind the end marker, or prose inside, is a place to hide instructions.
 */
export function sniffBinary(bytes: Uint8Array): { reason: BinaryReason; isHarmless: boolean } {
  const reason = findReason(bytes);
  if (reason === 'binary') return { reason, isHarmless: isFinderFile(bytes) };
  if (!harmless.has(reason)) return { reason, isHarmless: false };
  const end = findContainerEnd(bytes);
  // Fonts carry their licence as prose.
  const isSuspect =
    reason !== 'font' &&
    (hasProseRun(bytes) || (reason === 'image' && pictureTexts(bytes).length > 0));
  return { reason, isHarmless: end === bytes.length && !isSuspect };
}

function findReason(bytes: Uint8Array): BinaryReason {
  const magic = magics.find((candidate) => hasMagic(bytes, candidate));
  if (magic?.reason === 'archive' && isOfficeZip(bytes)) return 'office';
  if (magic !== undefined) return magic.reason;
  if (isPortableExecutable(bytes)) return 'executable';
  if (isJavaClassOrFatBinary(bytes)) return (bytes[7] ?? 0) >= 45 ? 'bytecode' : 'executable';
  if (isPythonBytecode(bytes)) return 'bytecode';
  if (isBitmap(bytes)) return 'image';
  if (isMpegAudio(bytes)) return 'media';
  return 'binary';
}

/** `.DS_Store` and `._name` files, which macOS leaves in folders and zips: small, and without any prose. */
function isFinderFile(bytes: Uint8Array): boolean {
  const isStore = hasMagic(bytes, { reason: 'binary', bytes: ascii('\0\0\0\x01Bud1') });
  const isDouble = hasMagic(bytes, { reason: 'binary', bytes: ascii('\0\x05\x16\x07\0\x02\0\0') });
  const limit = isStore ? 65_536 : isDouble ? 4096 : 0;
  return bytes.length <= limit && !hasProseRun(bytes);
}

function hasMagic(bytes: Uint8Array, { bytes: pattern, offset = 0 }: Magic): boolean {
  return pattern.every((byte, at) => byte === null || bytes[offset + at] === byte);
}

function isOfficeZip(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(head);
}

function isPortableExecutable(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x4d || bytes[1] !== 0x5a || bytes.length < 64) return false;
  const at = new DataView(bytes.buffer, bytes.byteOffset).getUint32(60, true);
  return bytes[at] === 0x50 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0 && bytes[at + 3] === 0;
}

/** Java classes and Mach-O universal binaries share a signature; class versions start at 45. */
function isJavaClassOrFatBinary(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return a === 0xca && b === 0xfe && c === 0xba && d === 0xbe && bytes.length >= 8;
}

/** CPython: a 16-bit version number (3000 on for Python 3, 20121 to 62211 for older ones), then CR LF. */
function isPythonBytecode(bytes: Uint8Array): boolean {
  if (bytes[2] !== 0x0d || bytes[3] !== 0x0a) return false;
  const version = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  return (version >= 3000 && version < 4000) || (version >= 20121 && version <= 62211);
}

function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 30) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(6, true) === 0 && view.getUint32(14, true) <= 124;
}

/** MPEG audio frame header: eleven sync bits, a valid version, layer, bit rate and sample rate. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [sync, kind, rate] = bytes;
  if (sync !== 0xff || kind === undefined || rate === undefined) return false;
  const isLayered = (kind & 0xe0) === 0xe0 && (kind & 0x18) !== 0x08 && (kind & 0x06) !== 0;
  return isLayered && (rate & 0xf0) !== 0xf0 && (rate & 0xf0) !== 0 && (rate & 0x0c) !== 0x0c;
}
