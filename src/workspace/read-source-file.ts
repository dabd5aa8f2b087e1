import { constants } from 'node:fs';
import { open, readlink } from 'node:fs/promises';
import type { SourceFile } from '../artefacts/source-file.ts';

type Input = {
  /** Where it is on this machine. */
  readonly location: string;
  /** What it is called in the report. */
  readonly path: string;
  readonly type: 'file' | 'link';
};

/** Larger files are not read as text by any door; their name and size still count. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Reads one file or the target of one link. What cannot be read comes back as unread, never as empty. */
export async function readSourceFile({ location, path, type }: Input): Promise<SourceFile> {
  try {
    if (type === 'link') return { path, type, target: await readlink(location) };
    // The listing said "file"; if it has become a link since, it is not followed.
    const handle = await open(location, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size } = await handle.stat();
      if (size > MAX_BYTES) return { path, type: 'unread', reason: 'too-large' };
      return { path, type, bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch {
    return { path, type: 'unread', reason: 'failed' };
  }
}
