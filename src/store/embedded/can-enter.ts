import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ServerOwner } from './server-owner.ts';

/** Whether that account may run a file, or enter a folder, and all folders above it (`/root`, for one, is closed). */
export async function canEnter(path: string, owner: ServerOwner): Promise<boolean> {
  if (owner === null) return true;
  for (let at = path; ; at = dirname(at)) {
    const entry = await stat(at);
    const { mode, uid, gid } = entry;
    const shift = uid === owner.uid ? 6 : gid === owner.gid ? 3 : 0;
    const needed = entry.isFile() ? 0o5 : 0o1;
    if (((mode >> shift) & needed) !== needed) return false;
    if (dirname(at) === at) return true;
  }
}
