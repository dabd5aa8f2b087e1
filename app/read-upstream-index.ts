import { readFileSync } from 'node:fs';
import { parseUpstreamIndex } from '../src/artefacts/parse-upstream-index.ts';
import type { UpstreamIndex } from '../src/artefacts/upstream-index.ts';

/** The index of known skills that a file holds. Throws, and so stops the start, where it holds none. */
export function readUpstreamIndex(file: string): UpstreamIndex {
  const index = parseUpstreamIndex(readFileSync(file, 'utf8'));
  if (index === null)
    throw new Error(`SKILLGATE_UPSTREAM_INDEX: ${file} is no index; make one with skillgate index`);
  return index;
}
