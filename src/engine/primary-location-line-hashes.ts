const windowSize = 100;
const multiplier = 37;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const endOfText = 65535;

/** 64 bits as two 32-bit integers: BigInt is many times slower, and this runs over every file with a finding. */
type Long = { readonly high: number; readonly low: number };

/** 37^100 modulo 2^64: the weight of whatever stood before the window. */
const windowWeight = power(multiplier, windowSize);

/**
 * `primaryLocationLineHash` of the given 1-based lines, the one fingerprint GitHub's code scanning reads: a hash modulo
 * 2^64 over the 100 UTF-16 code units that follow the start of the line, blanks left out, then `:` and how often that
 * hash has come up so far. Lines past the end of the text are left out.
 * https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support#data-for-preventing-duplicated-alerts
 */
export function primaryLocationLineHashes(
  text: string,
  lines: Iterable<number>,
): Map<number, string> {
  const wanted = new Set(lines);
  const hashes = new Map<number, string>();
  if (wanted.size === 0) return hashes;
  const squeezed = squeeze(text);
  const last = Math.min(Math.max(...wanted), squeezed.starts.length);
  const { highs, lows } = hashLines(squeezed, last);
  const wantedLows = new Set([...wanted].map((line) => lows[line - 1]));
  const seen = new Map<string, number>();
  for (let line = 1; line <= last; line++) {
    const low = lows[line - 1] ?? 0;
    if (!wantedLows.has(low)) continue;
    const hash = toHex({ high: highs[line - 1] ?? 0, low });
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    if (wanted.has(line)) hashes.set(line, `${hash}:${occurrence}`);
  }
  return hashes;
}

type Squeezed = { readonly units: Uint16Array; readonly starts: Int32Array };

/** The code units that count, every line end as one LF, the end of the text as 65535; and where each line starts. */
function squeeze(text: string): Squeezed {
  const units = new Uint16Array(text.length + 1);
  const starts = new Int32Array(text.length + 2);
  let length = 0;
  let lines = 0;
  let isLineStart = true;
  let isAfterReturn = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i === text.length ? endOfText : text.charCodeAt(i);
    const isSecondHalf = isAfterReturn && unit === lineFeed;
    isAfterReturn = unit === carriageReturn;
    if (unit === space || unit === tab || isSecondHalf) continue;
    if (isLineStart) starts[lines++] = length;
    isLineStart = unit === lineFeed || unit === carriageReturn;
    units[length++] = unit === carriageReturn ? lineFeed : unit;
  }
  return { units: units.subarray(0, length), starts: starts.subarray(0, lines) };
}

/**
 * Hashes of the first `count` lines. One running hash over the whole text; a window's hash is the running hash at its end less the
 * one at its start, weighted. After the end of the text the window runs over zeros.
 */
function hashLines(
  { units, starts }: Squeezed,
  count: number,
): { highs: Int32Array; lows: Int32Array } {
  const highs = new Int32Array(starts.length);
  const lows = new Int32Array(starts.length);
  let high = 0;
  let low = 0;
  let opening = 0;
  let closing = 0;
  for (let position = 0; closing < count; position++) {
    if (starts[opening] === position) {
      highs[opening] = high;
      lows[opening++] = low;
    }
    if ((starts[closing] ?? 0) + windowSize === position) {
      const before = { high: highs[closing] ?? 0, low: lows[closing] ?? 0 };
      const weighted = multiply(before, windowWeight);
      lows[closing] = (low - weighted.low) | 0;
      highs[closing++] = (high - weighted.high - (low >>> 0 < weighted.low >>> 0 ? 1 : 0)) | 0;
    }
    const lower = (low & 0xffff) * multiplier + (units[position] ?? 0);
    const upper = (low >>> 16) * multiplier + (lower >>> 16);
    high = (Math.imul(high, multiplier) + (upper >>> 16)) | 0;
    low = (upper << 16) | (lower & 0xffff);
  }
  return { highs, lows };
}

function multiply(a: Long, b: Long): Long {
  const aLower = a.low & 0xffff;
  const aUpper = a.low >>> 16;
  const bLower = b.low & 0xffff;
  const bUpper = b.low >>> 16;
  const middle = aUpper * bLower + Math.floor((aLower * bLower) / 0x10000);
  const carried = Math.floor(middle / 0x10000);
  const other = aLower * bUpper + (middle % 0x10000);
  const carry = aUpper * bUpper + carried + Math.floor(other / 0x10000);
  return {
    high: (Math.imul(a.high, b.low) + Math.imul(a.low, b.high) + (carry | 0)) | 0,
    low: Math.imul(a.low, b.low),
  };
}

function power(base: number, exponent: number): Long {
  let product: Long = { high: 0, low: 1 };
  for (let i = 0; i < exponent; i++) product = multiply(product, { high: 0, low: base });
  return product;
}

function toHex({ high, low }: Long): string {
  if (high === 0) return (low >>> 0).toString(16);
  return (high >>> 0).toString(16) + (low >>> 0).toString(16).padStart(8, '0');
}
