import { isUtf8 } from 'node:buffer';
import { sniffBinary, type BinaryReason } from './sniff-binary.ts';

export type DecodedText =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: TextEncodingName;
      /** True when some bytes had no meaning in the encoding; they became U+FFFD or a guess. */
      readonly isLossy: boolean;
    }
  | { readonly kind: 'binary'; readonly reason: BinaryReason; readonly isHarmless: boolean };

type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';

/** Counts that tell text from bytes; all over the whole file, so that a prefix cannot decide. */
type ByteCounts = {
  readonly evenNuls: number;
  readonly oddNuls: number;
  readonly controls: number;
  /** Tab, line ends and the other controls that text files hold. */
  readonly breaks: number;
  readonly high: number;
};

/**
 * Turns the bytes of a file into text, or says why they are none.
 * Hostile bytes must not make a payload disappear: what a lenient reader would still read (a stray byte, NULs between
 * letters, UTF-16 without a mark) is decoded; NULs stay in the text and are removed by its normalised view.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = findByteOrderMark(bytes);
  if (marked !== null && marked !== 'utf-8') return decodeUtf16(bytes, marked);
  const hasNul = bytes.includes(0);
  if (!hasNul && isUtf8(bytes)) return text(new TextDecoder().decode(bytes), 'utf-8', false);

  const known = sniffBinary(bytes);
  if (known.reason !== 'binary' || known.isHarmless) return { kind: 'binary', ...known };
  const counts = countBytes(bytes);
  const nuls = counts.evenNuls + counts.oddNuls;
  if (nuls > 0) {
    const order = guessByteOrder(bytes, counts);
    if (order !== null) return decodeUtf16(bytes, order);
  }
  // Random bytes hold about 11 % control characters, prose in any 8-bit encoding next to none.
  const rest = bytes.length - nuls;
  if (rest === 0 || counts.controls > rest * 0.04) return { kind: 'binary', ...known };
  if (isUtf8(bytes)) return text(new TextDecoder().decode(bytes), 'utf-8', false);
  return decodeEightBit(bytes, counts.high);
}

function text(value: string, encoding: TextEncodingName, isLossy: boolean): DecodedText {
  return { kind: 'text', text: value, encoding, isLossy };
}

function findByteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-32 lands here too and leaves a NUL between the letters, which the normalised view removes. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const value = new TextDecoder(encoding).decode(bytes);
  return text(value, encoding, value.includes('\uFFFD'));
}

function countBytes(bytes: Uint8Array): ByteCounts {
  let evenNuls = 0;
  let oddNuls = 0;
  let controls = 0;
  let breaks = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) {
      if ((at & 1) === 0) evenNuls += 1;
      else oddNuls += 1;
    } else if (byte >= 0x80) high += 1;
    else if (isTextControl(byte)) breaks += 1;
    else if (byte < 0x20 || byte === 0x7f) controls += 1;
  }
  return { evenNuls, oddNuls, controls, breaks, high };
}

/** Tab, LF, VT, FF, CR, backspace and escape occur in text files (terminal logs, colour codes). */
function isTextControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
}

/**
 * UTF-16 without a mark: the zero halves of Latin letters, spaces and line ends fall on one side of each pair.
 * The reading is accepted only if it gives plausible text, so that sparse binaries are not taken for Chinese.
 */
function guessByteOrder(bytes: Uint8Array, counts: ByteCounts): 'utf-16le' | 'utf-16be' | null {
  const { evenNuls, oddNuls } = counts;
  const encoding = oddNuls > evenNuls ? 'utf-16le' : 'utf-16be';
  const more = Math.max(evenNuls, oddNuls);
  const fewer = Math.min(evenNuls, oddNuls);
  const pairs = bytes.length >> 1;
  if (fewer * 20 > more || isSprinkledAscii(bytes, counts)) return null;
  // Half the pairs: Latin text. Fewer: another script, whose spaces and line ends still are one in fifty.
  if (more * 2 >= pairs) return encoding;
  if (more * 50 < pairs) return null;
  return isPlausible(new TextDecoder(encoding).decode(bytes)) ? encoding : null;
}

/**
 * NULs put between some ASCII letters look like UTF-16 when they all fall on one side. Without them the text reads as
 * it is, so the pairs are believed only when nearly all have their zero half, or the rest is no ASCII text.
 */
function isSprinkledAscii(bytes: Uint8Array, counts: ByteCounts): boolean {
  const nuls = counts.evenNuls + counts.oddNuls;
  const rest = bytes.length - nuls;
  const isAscii = (counts.high + counts.controls) * 20 < rest && counts.breaks * 4 < rest;
  return isAscii && nuls * 20 < (bytes.length >> 1) * 19;
}

function isPlausible(value: string): boolean {
  const strange = value.match(/[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu)?.filter((c) => !/\s/.test(c)).length;
  const letters = value.match(/[\p{L}\p{M}\p{N}\p{P}\p{Z}]/gu)?.length ?? 0;
  return (strange ?? 0) * 50 < value.length && letters * 4 > value.length * 3;
}

/** Stray bytes inside real UTF-8 stay U+FFFD; a file with no valid sequence at all is read byte by byte. */
function decodeEightBit(bytes: Uint8Array, high: number): DecodedText {
  const value = new TextDecoder().decode(bytes);
  let replaced = 0;
  for (let at = value.indexOf('\uFFFD'); at >= 0; at = value.indexOf('\uFFFD', at + 1)) {
    replaced += 1;
  }
  if (replaced * 2 < high) return text(value, 'utf-8', true);
  // Over a third of high bytes is another 8-bit encoding (GBK, Shift-JIS, KOI8): its ASCII is right, the rest a guess.
  return text(Buffer.from(bytes).toString('latin1'), 'latin-1', high * 3 > bytes.length);
}
