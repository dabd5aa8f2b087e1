import { openUpstreamIndex } from './open-upstream-index.ts';
import type { UpstreamIndex } from './upstream-index.ts';
import { UpstreamIndexFile } from './upstream-index-file.ts';

/** Reads an index from the text of its file; null where it is none. */
export function parseUpstreamIndex(text: string): UpstreamIndex | null {
  try {
    const parsed = UpstreamIndexFile.safeParse(JSON.parse(text));
    return parsed.success ? openUpstreamIndex(parsed.data) : null;
  } catch {
    return null;
  }
}
