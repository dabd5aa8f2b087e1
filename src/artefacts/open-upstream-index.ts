import { createHash } from 'node:crypto';
import { sampleLines } from './sample-lines.ts';
import type { UpstreamIndex } from './upstream-index.ts';
import type { UpstreamIndexFile } from './upstream-index-file.ts';

/** Makes an index ready to be searched. */
export function openUpstreamIndex(file: UpstreamIndexFile): UpstreamIndex {
  const skills = file.skills.map(({ name, lines }) => ({ name, lines: decode(lines) }));
  const samples = new Map<number, number[]>();
  for (const [position, { lines }] of skills.entries()) {
    for (const hash of sampleLines(lines)) {
      const owners = samples.get(hash);
      if (owners === undefined) samples.set(hash, [position]);
      else owners.push(position);
    }
  }
  const id = createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 16);
  return { id, skills, samples };
}

function decode(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 6) }, (_, index) =>
    bytes.readUIntBE(index * 6, 6),
  );
}
