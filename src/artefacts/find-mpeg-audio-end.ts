/** Bit rates in kbit/s by index, for layer III of MPEG 1 and of MPEG 2 and 2.5. */
const rates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const rates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [44_100, 48_000, 32_000];

/** Offset just behind the last MP3 frame and the old tag that may follow it; null when there is no frame at all. */
export function findMpegAudioEnd(bytes: Uint8Array): number | null {
  const first = endOfTag(bytes);
  let at = first;
  for (let length = frameLength(bytes, at); length > 0; length = frameLength(bytes, at)) {
    at += length;
  }
  if (at === first) return null;
  const isTag = bytes[at] === 0x54 && bytes[at + 1] === 0x41 && bytes[at + 2] === 0x47;
  return isTag ? at + 128 : at;
}

/** The tag in front: its size has seven bits in each of four bytes. */
function endOfTag(bytes: Uint8Array): number {
  if (bytes[0] !== 0x49 || bytes[1] !== 0x44 || bytes[2] !== 0x33) return 0;
  const size = bytes.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  return 10 + size;
}

/** Length of the layer III frame at an offset; 0 when there is none. */
function frameLength(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 1] ?? 0;
  const rate = bytes[at + 2] ?? 0;
  if (bytes[at] !== 0xff || (kind & 0xe6) !== 0xe2) return 0;
  const version = (kind >> 3) & 3;
  const isFirst = version === 3;
  const bits = (isFirst ? rates1 : rates2)[rate >> 4] ?? 0;
  const samples = (sampleRates[(rate >> 2) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4);
  if (version === 1 || bits === 0 || samples === 0) return 0;
  return Math.floor(((isFirst ? 144 : 72) * bits * 1000) / samples) + ((rate >> 1) & 1);
}
