import { hashLine } from './hash-line.ts';

/** The same in thousands of skills that have nothing else in common. */
const LICENCE = /(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|PATENTS)[^/]{0,40}$/i;

/** Hashes of the distinct telling lines of a file; none of a licence. */
export function hashText(path: string, text: string): ReadonlySet<number> {
  if (LICENCE.test(path)) return new Set();
  const hashes = text.split(/\r\n?|\n/).map(hashLine);
  return new Set(hashes.filter((hash) => hash !== null));
}
