import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Binaries } from './find-binaries.ts';
import type { ServerFolders } from './server-folders.ts';

/**
 * Starts a server that outlives this process (a killed parent must not take the database of its siblings along). Resolves
 * when that program has ended, if it does: mostly because another process started one first.
 */
export async function spawnServer(input: {
  readonly binaries: Binaries;
  readonly folders: ServerFolders;
  readonly isDurable: boolean;
}): Promise<{ readonly ended: Promise<void> }> {
  const { folders } = input;
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folders.run}`,
    'unix_socket_permissions=0700',
    'max_connections=200',
    'shared_buffers=64MB',
    // Parallel plans want shared memory that containers are short of.
    'max_parallel_workers_per_gather=0',
    // Still safe against a killed server, only not against a lost machine.
    ...(input.isDurable ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
  const log = await open(folders.logFile, 'a', 0o600);
  try {
    const child = spawn(
      input.binaries.postgres,
      ['-D', folders.data, ...settings.flatMap((setting) => ['-c', setting])],
      {
        cwd: folders.home,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
        ...folders.owner,
      },
    );
    child.unref();
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    return { ended };
  } finally {
    await log.close();
  }
}
