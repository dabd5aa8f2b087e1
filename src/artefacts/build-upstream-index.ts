import { hashText } from './hash-text.ts';
import type { UpstreamIndexFile } from './upstream-index-file.ts';

/** Fewer distinct lines are too few to recognise a copy by. */
const FEWEST_LINES = 8;

type IndexedText = { readonly path: string; readonly text: string };

/** The index of a set of skills, by name. What is too short to be recognised is left out, and so is every text. */
export function buildUpstreamIndex(
  skills: readonly { readonly name: string; readonly files: readonly IndexedText[] }[],
): UpstreamIndexFile {
  const entries = skills.flatMap(({ name, files }) => {
    const hashes = new Set(files.flatMap(({ path, text }) => [...hashText(path, text)]));
    const lines = [...hashes].sort((a, b) => a - b);
    return lines.length < FEWEST_LINES ? [] : [{ name, lines: encode(lines) }];
  });
  return { version: 1, skills: entries.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function encode(hashes: readonly number[]): string {
  const bytes = Buffer.alloc(hashes.length * 6);
  hashes.forEach((hash, index) => bytes.writeUIntBE(hash, index * 6, 6));
  return bytes.toString('base64');
}
