import { inflateSync } from 'node:zlib';
import { countCommonWords } from './readings/count-common-words.ts';

const MAX_TEXT = 400_000;
const MAX_CHUNKS = 200;
const COMMAND =
  /\b(?:curl|wget|bash|eval|exec|subprocess|base64|chmod|sudo|rm -)\b|https?:\/\/(?!matplotlib|www\.w3\.org|ns\.adobe|purl\.org|www\.iptc)/i;
const SETTING = /["'\w]\s{0,4}[:=]\s{0,4}["'{[\w][^]*[}\n;]/;
/** What cameras and programs write about themselves. */
const ROUTINE =
  /^(?:software|creation time|date:\w{1,20}|author|copyright|title|source|thumb::.*|raw profile type .*|mxfile|icc.*|exif.*|png:.*|xml:com\.adobe\.xmp)$/i;

/** The comments and notes inside a PNG, JPEG or GIF that say more than a program writes of itself. */
export function pictureTexts(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found =
    buffer.toString('latin1', 1, 4) === 'PNG'
      ? pngTexts(buffer)
      : buffer[0] === 0xff && buffer[1] === 0xd8
        ? jpegTexts(buffer)
        : buffer.toString('latin1', 0, 4) === 'GIF8'
          ? gifTexts(buffer)
          : [];
  return found.filter(isTelling).map(({ text }) => text);
}

type Note = { readonly key: string; readonly text: string };

function isTelling({ key, text }: Note): boolean {
  if (text.length < 16) return false;
  const plain = text.replaceAll(/<[^<>]{0,4000}>/g, ' ');
  if (countCommonWords(plain.slice(0, 20_000)).common >= 5) return true;
  return !ROUTINE.test(key) && (COMMAND.test(plain) || SETTING.test(plain));
}

function pngTexts(buffer: Buffer): Note[] {
  const notes: Note[] = [];
  for (let at = 8, count = 0; at + 12 <= buffer.length && count < MAX_CHUNKS;) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const data = buffer.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!/^(?:tEXt|zTXt|iTXt)$/.test(type)) continue;
    count += 1;
    const end = data.indexOf(0);
    if (end < 0) continue;
    const key = data.toString('latin1', 0, end);
    notes.push({ key, text: readChunk(type, data.subarray(end + 1)) });
  }
  return notes;
}

function readChunk(type: string, rest: Buffer): string {
  if (type === 'tEXt') return rest.toString('utf8').slice(0, MAX_TEXT);
  if (type === 'zTXt') return inflate(rest.subarray(1));
  const isPacked = rest[0] === 1;
  const language = rest.indexOf(0, 2);
  const translated = rest.indexOf(0, language + 1);
  if (language < 0 || translated < 0) return '';
  const text = rest.subarray(translated + 1);
  return isPacked ? inflate(text) : text.toString('utf8').slice(0, MAX_TEXT);
}

function inflate(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_TEXT }).toString('utf8');
  } catch {
    return ''; // damaged or over the limit: nothing that a viewer would show either
  }
}

function jpegTexts(buffer: Buffer): Note[] {
  const notes: Note[] = [];
  let at = 2;
  for (let count = 0; at + 4 <= buffer.length && buffer[at] === 0xff && count < MAX_CHUNKS;) {
    const marker = buffer[at + 1];
    if (marker === 0xda || marker === 0xd9) break;
    const length = buffer.readUInt16BE(at + 2);
    if (marker === 0xfe)
      notes.push({ key: 'comment', text: buffer.toString('utf8', at + 4, at + 2 + length) });
    at += 2 + Math.max(2, length);
    count += 1;
  }
  return notes;
}

/** Comment extensions: `21 fe`, then blocks with their length before them. */
function gifTexts(buffer: Buffer): Note[] {
  const notes: Note[] = [];
  let at = buffer.indexOf(Buffer.from([0x21, 0xfe]));
  for (let count = 0; at >= 0 && count < MAX_CHUNKS; count += 1) {
    const parts: string[] = [];
    let from = at + 2;
    for (let size = buffer[from] ?? 0; size > 0; size = buffer[from] ?? 0) {
      parts.push(buffer.toString('latin1', from + 1, from + 1 + size));
      from += size + 1;
    }
    const text = parts.join('');
    // Pixels hold the same two bytes by chance.
    if (/^[\t\n\r -~]{16,}$/.test(text)) notes.push({ key: 'comment', text });
    at = buffer.indexOf(Buffer.from([0x21, 0xfe]), Math.max(from, at + 2));
  }
  return notes;
}
