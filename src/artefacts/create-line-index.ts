import type { LineIndex } from './line-index.ts';

const LF = 10;
const CR = 13;

/** Builds the line index of a text. CRLF counts once. Cost: one pass; look-ups are binary searches. */
export function createLineIndex(text: string): LineIndex {
  const starts: number[] = [0];
  if (text.includes('\r')) {
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      if (unit !== LF && unit !== CR) continue;
      if (unit === CR && text.charCodeAt(offset + 1) === LF) offset += 1;
      starts.push(offset + 1);
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  const endOf = (line: number): number => {
    let end = starts[line] ?? text.length;
    const start = startOf(line);
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
    return end;
  };
  let pairs: PairCount | undefined;
  const columnAt = (offset: number): number => {
    const start = startOf(lineAt(offset));
    pairs ??= countPairs(text);
    return 1 + offset - start - (pairs(offset) - pairs(start));
  };
  return { count: starts.length, lineAt, startOf, endOf, columnAt };
}

function isLineEnd(unit: number): boolean {
  return unit === LF || unit === CR;
}

/** How many low surrogates stand before an offset. */
type PairCount = (offset: number) => number;

const STRIDE = 1024;

/** One pass, so that columns of a single long line cost no walk each. */
function countPairs(text: string): PairCount {
  if (!/[\udc00-\udfff]/.test(text)) return () => 0;
  const before = new Int32Array(Math.ceil(text.length / STRIDE) + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % STRIDE === 0) before[at / STRIDE] = count;
    if (isLowSurrogate(text.charCodeAt(at))) count += 1;
  }
  return (offset) => {
    const end = Math.min(offset, text.length);
    const block = Math.min(Math.floor(end / STRIDE), before.length - 2);
    let pairs = before[block] ?? 0;
    for (let at = block * STRIDE; at < end; at += 1) {
      if (isLowSurrogate(text.charCodeAt(at))) pairs += 1;
    }
    return pairs;
  };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
