import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './find-binaries.ts';
import type { ServerFolders } from './server-folders.ts';

const run = promisify(execFile);

/** Makes the data folder unless it is there. Two processes may try: each makes a draft, and the first to rename it wins. */
export async function initCluster(input: {
  readonly binaries: Binaries;
  readonly folders: ServerFolders;
  readonly user: string;
  readonly isDurable: boolean;
}): Promise<void> {
  const { folders } = input;
  if (await stat(join(folders.data, 'PG_VERSION')).catch(() => null)) return;
  const draft = join(folders.home, `draft-${randomBytes(6).toString('hex')}`);
  const options = ['-D', draft, '-U', input.user, '-A', 'trust', '--locale=C', '-E', 'UTF8'];
  await run(input.binaries.initdb, [...options, ...(input.isDurable ? [] : ['--no-sync'])], {
    cwd: folders.home,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    ...folders.owner,
  });
  await rename(draft, folders.data).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
}
