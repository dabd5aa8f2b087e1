import { codeMarks } from './code-marks.ts';
import { sketchSize } from './sketch-size.ts';
import type { StringMarks, TextSketch } from './text-sketch.ts';

const { blockBits, blockLength, marks: MARKS } = sketchSize;
/** Blocks of a page, which keeps for each mark a bit a block. */
const PAGE_BITS = 5;
const PAGE = 1 << PAGE_BITS;
/** Folded characters after a block that count for it too, so that a string that begins in it is seen whole. */
const OVERLAP = 24;

/**
 * Sketches a text: which groups of three characters of its folded form stand in which block, hashed. One pass; a question
 * about 31 blocks costs as many look-ups as the strings have characters, where a pattern would read the text again.
 */
export function createTextSketch(text: string): TextSketch {
  const { length } = text;
  const blocks = (length >> blockBits) + 1;
  const pages = (blocks + PAGE - 1) >> PAGE_BITS;
  const bits = new Int32Array(pages * MARKS);
  let mark = 0;
  let isOpen = false;
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const page = (block >> PAGE_BITS) * MARKS;
    const bit = 1 << (block & (PAGE - 1));
    const end = Math.min(length + 1, at + blockLength);
    let shared = block === 0 ? 0 : OVERLAP;
    for (; at < end; at += 1) {
      const code = at === length ? 0 : (codeMarks[text.charCodeAt(at)] ?? 0);
      if (code === 0 && !isOpen) continue;
      isOpen = code !== 0;
      mark = ((mark << 4) ^ code) & (MARKS - 1);
      bits[page + mark] = (bits[page + mark] ?? 0) | bit;
      if (shared === 0) continue;
      shared -= 1;
      const before = ((block - 1) >> PAGE_BITS) * MARKS + mark;
      bits[before] = (bits[before] ?? 0) | (1 << ((block - 1) & (PAGE - 1)));
    }
  }
  const find = (strings: readonly StringMarks[], first: number, count: number): number => {
    const page = first >> PAGE_BITS;
    const shift = first & (PAGE - 1);
    const most = -1 >>> (PAGE - count);
    let found = findIn(bits, page * MARKS, strings) >>> shift;
    if (shift + count > PAGE && page + 1 < pages) {
      found |= findIn(bits, (page + 1) * MARKS, strings) << (PAGE - shift);
    }
    return found & most;
  };
  return { blocks, find };
}

/** The blocks of a page in which one of the strings may begin. */
function findIn(bits: Int32Array, page: number, strings: readonly StringMarks[]): number {
  let found = 0;
  for (const string of strings) {
    let own = -1;
    for (let index = 0; index < string.length && own !== 0; index += 1) {
      own &= bits[page + (string[index] ?? 0)] ?? 0;
    }
    found |= own;
  }
  return found;
}
