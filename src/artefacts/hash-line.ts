import { createHash } from 'node:crypto';

/** Shorter lines (fences, brackets, `import os`) say nothing about where a text comes from. */
const SHORTEST = 10;

/**
 * 48 bits of the SHA-256 of a line, without regard to case, white space and list or heading marks; null for a line that
 * is too short to tell anything.
 */
export function hashLine(line: string): number | null {
  const plain = line
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s>#*+-]+|\s+$/g, '');
  if (plain.length < SHORTEST) return null;
  return createHash('sha256').update(plain).digest().readUIntBE(0, 6);
}
