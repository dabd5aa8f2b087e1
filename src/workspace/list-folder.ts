import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** One entry below a folder: its path below the folder, with forward slashes. */
export type FolderEntry = { readonly path: string; readonly type: 'file' | 'link' };

type Input = {
  readonly folder: string;
  readonly isExcluded: (path: string) => boolean;
};

/** History and installed packages are not what somebody wrote for an agent. */
const skipped = new Set(['.git', 'node_modules']);

/**
 * Files and links below a folder, sorted by code unit. Links are listed, never followed; sockets, pipes and devices are
 * left out.
 */
export async function listFolder({ folder, isExcluded }: Input): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await readdir(join(folder, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (isExcluded(path)) continue;
      if (entry.isSymbolicLink()) found.push({ path, type: 'link' });
      else if (entry.isFile()) found.push({ path, type: 'file' });
      else if (entry.isDirectory() && !skipped.has(entry.name)) open.push(path);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
