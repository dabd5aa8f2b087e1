import { gunzipSync, inflateSync } from 'node:zlib';
import { composeView } from './compose-view.ts';
import { decodeLines } from './decode-lines.ts';
import { isClearer } from './readings/is-clearer.ts';
import { findRuns } from './find-runs.ts';
import type { TextView } from './text-view.ts';

/** Encodings inside encodings are followed this deep (threat catalogue, evasion E32). */
const MAX_DEPTH = 4;
/** Decoded text of one file, in characters; more is left undecoded (the blob itself stays visible to the rules). */
const MAX_DECODED = 4 * 1024 * 1024;
const MAX_VIEWS = 200;

type Decoded = {
  readonly step: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Texts found behind base64, hex, percent, entity and character escapes, each as a view that maps to its blob. */
export function decodeViews(sources: readonly TextView[]): TextView[] {
  const found: TextView[] = [];
  let budget = MAX_DECODED;
  let layer: readonly TextView[] = sources;
  for (let depth = 1; depth <= MAX_DEPTH && layer.length > 0; depth += 1) {
    const next: TextView[] = [];
    for (const { source, blob } of blobsOf(layer)) {
      if (found.length + next.length >= MAX_VIEWS) return [...found, ...next];
      if (budget < blob.text.length) continue;
      budget -= blob.text.length;
      const piece = { rawStart: blob.start, rawEnd: blob.end, text: blob.text };
      next.push(composeView(source, 'decoded', blob.step, [piece]));
    }
    found.push(...next);
    layer = next;
  }
  return found;
}

function* blobsOf(layer: readonly TextView[]): Iterable<{ source: TextView; blob: Decoded }> {
  for (const source of layer) {
    for (const blob of decodeBlobs(source)) yield { source, blob };
  }
}

/** Where lists of character codes are turned into text. */
const CODE_HINTS = [
  'chr',
  'harCode',
  'haracter',
  'odes',
  'ASCII',
  'ascii',
  'bytes(',
  'bytearray',
  'byte[',
  '[char]',
  'unpack(',
];

/** Where text is said to be reversed or rotated. */
const WORD_HINTS = ['| rev', '[::-1]', 'everse'];
const ROTATED = /rot-?13|ROT-?13/;

const BASE64 = classTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-');
const MIN_BASE64 = 24;

const CODE_LIST = classTable('0123456789, \t\r\n');
/** Length of the shortest list of eleven codes. */
const MIN_CODES = 32;

function* decodeBlobs(view: TextView): Iterable<Decoded> {
  const { text } = view;
  for (const { start, end } of findRuns(text, BASE64, MIN_BASE64)) {
    const blob = text.slice(start, end);
    const decoded = decodeHex(blob) ?? decodeBase64(blob);
    if (decoded !== null) yield { ...decoded, start, end };
  }
  yield* decodeEscapes(text, PERCENT);
  yield* decodeEscapes(text, ENTITY);
  yield* decodeEscapes(text, ESCAPE);
  yield* decodeWords(text);
  yield* decodeLines(view);
  const hasList = findRuns(text, CODE_LIST, MIN_CODES).length > 0;
  if (hasList && CODE_HINTS.some((hint) => text.includes(hint))) yield* decodeCodes(text);
}

/** An escape: how one begins, how a row of them reads, and what the row says. */
type EscapeForm = {
  readonly step: string;
  readonly opening: string;
  readonly row: RegExp;
  readonly decode: (blob: string) => string;
};

const PERCENT: EscapeForm = {
  step: 'percent',
  opening: '%',
  row: /(?:%[0-9a-f]{2}){6,}/iy,
  decode: percent,
};
const ENTITY: EscapeForm = {
  step: 'entity',
  opening: '&#',
  row: /(?:&#x?[0-9a-f]{2,6};){4,}/iy,
  decode: entity,
};
const ESCAPE: EscapeForm = {
  step: 'escape',
  opening: '\\',
  row: /(?:\\x[0-9a-f]{2}|\\u\{?[0-9a-f]{4,6}\}?|\\[0-3][0-7]{2}){4,}/iy,
  decode: escape,
};

/** Tries the row only where an escape begins. */
function* decodeEscapes(
  text: string,
  { step, opening, row, decode }: EscapeForm,
): Iterable<Decoded> {
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
    row.lastIndex = at;
    const blob = row.exec(text)?.[0];
    const end = at + (blob ?? opening).length;
    const plain = blob === undefined ? '' : decode(blob);
    if (isReadable(plain)) yield { step, start: at, end, text: plain };
    at = end;
  }
}

/** Lists of at least eleven character codes. */
const CODES = /(?:\b(?:9|10|13|3[2-9]|[4-9]\d|1[01]\d|12[0-6])\b[,\s]{1,3}){10,}\d{1,3}/g;

function* decodeCodes(text: string): Iterable<Decoded> {
  for (const { 0: blob, index } of text.matchAll(CODES)) {
    const plain = codes(blob);
    if (isReadable(plain)) {
      yield { step: 'codes', start: index, end: index + blob.length, text: plain };
    }
  }
}

/** Reversed and rot13 text is tried only where the text says so. */
function* decodeWords(text: string): Iterable<Decoded> {
  const isRotated = text.includes('13') && ROTATED.test(text);
  if (!isRotated && !WORD_HINTS.some((hint) => text.includes(hint))) return;
  for (const match of text.matchAll(/["'`]([^"'`\n]{20,400})["'`]/g)) {
    const inner = match[1] ?? '';
    const place = { start: match.index + 1, end: match.index + 1 + inner.length };
    for (const [step, text] of [
      ['reversed', [...inner].reverse().join('')],
      ['rot13', rot13(inner)],
    ] as const) {
      if (isClearer(text, inner)) yield { step, ...place, text };
    }
  }
}

function decodeBase64(blob: string): { step: string; text: string } | null {
  const bytes = Buffer.from(blob, 'base64');
  if (bytes.length < 12) return null;
  const plain = textOf(bytes);
  if (plain !== null) return { step: 'base64', text: plain };
  const inflated = inflate(bytes);
  if (inflated === null) return null;
  const text = textOf(inflated);
  return text === null ? null : { step: 'base64+gzip', text };
}

function decodeHex(blob: string): { step: string; text: string } | null {
  if (blob.length < 32 || blob.length % 2 === 1 || !/^[0-9a-f]+$/i.test(blob)) return null;
  const text = textOf(Buffer.from(blob, 'hex'));
  return text === null ? null : { step: 'hex', text };
}

function inflate(bytes: Buffer): Buffer | null {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const isZlib = bytes[0] === 0x78;
  if (!isGzip && !isZlib) return null;
  try {
    const limit = { maxOutputLength: 1024 * 1024 };
    return isGzip ? gunzipSync(bytes, limit) : inflateSync(bytes, limit);
  } catch {
    return null; // not compressed after all, or over the limit: the blob itself stays visible
  }
}

function textOf(bytes: Buffer): string | null {
  const wide = bytes.length >= 8 && bytes[1] === 0 && bytes[3] === 0 && bytes[5] === 0;
  const text = bytes.toString(wide ? 'utf16le' : 'utf8');
  return isReadable(text) || isEncodedAgain(text) ? text : null;
}

/** Nothing but digits of another encoding. */
function isEncodedAgain(text: string): boolean {
  return text.length >= MIN_BASE64 && /^[\w+/=-]+\s{0,2}$/.test(text) && !/^\d+$/.test(text);
}

/** Language or code, not random bytes: nearly all printable, and letters among them. */
function isReadable(text: string): boolean {
  if (text.length < 6) return false;
  const sample = text.length > 2000 ? text.slice(0, 2000) : text;
  let printable = 0;
  let letters = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at);
    if (unit === 0xfffd) continue;
    if (unit === 9 || unit === 10 || unit === 13 || (unit >= 32 && unit !== 127)) printable += 1;
    if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 32) letters += 1;
  }
  return printable >= sample.length * 0.97 && letters >= sample.length * 0.4;
}

function percent(blob: string): string {
  return Buffer.from(blob.replaceAll('%', ''), 'hex').toString('utf8');
}

function entity(blob: string): string {
  return blob.replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
    fromCode(Number.parseInt(digits, hex === '' ? 10 : 16)),
  );
}

function escape(blob: string): string {
  return blob.replaceAll(
    /\\x([0-9a-f]{2})|\\u\{?([0-9a-f]{4,6})\}?|\\([0-3][0-7]{2})/gi,
    (_, byte?: string, unit?: string, octal?: string) =>
      fromCode(
        octal === undefined ? Number.parseInt(byte ?? unit ?? '', 16) : Number.parseInt(octal, 8),
      ),
  );
}

function codes(blob: string): string {
  return blob
    .split(/[,\s]+/)
    .map((digits) => fromCode(Number.parseInt(digits, 10)))
    .join('');
}

function fromCode(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

function classTable(members: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const member of members) table[member.charCodeAt(0)] = 1;
  return table;
}
