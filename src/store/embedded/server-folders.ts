import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canEnter } from './can-enter.ts';
import { type ServerOwner, serverOwner } from './server-owner.ts';

export type ServerFolders = {
  readonly owner: ServerOwner;
  readonly home: string;
  readonly data: string;
  /** Holds the socket, and is closed to all other accounts: whoever reaches the socket may connect. */
  readonly run: string;
  readonly logFile: string;
};

// sun_path holds 108 bytes on Linux, with the socket's name `/.s.PGSQL.5432` and a closing zero.
const maxRunPath = 92;

/** Makes the folders of a server under the data folder, or in `/var/lib/skillgate` when its account cannot go there. */
export async function serverFolders(dataFolder: string): Promise<ServerFolders> {
  const base = resolve(dataFolder);
  await mkdir(base, { recursive: true });
  const name = createHash('sha256').update(base).digest('hex').slice(0, 16);
  let home = join(base, 'postgres');
  let owner = await serverOwner(join(home, 'data'));
  if (!(await canEnter(base, owner)) && (await readdir(base)).length === 0) {
    // An empty folder is ours to open: others may pass through it, not look around.
    await chmod(base, 0o711);
  }
  if (!(await canEnter(base, owner))) {
    home = join('/var/lib/skillgate', name);
    await mkdir('/var/lib/skillgate', { recursive: true, mode: 0o755 });
    owner = await serverOwner(join(home, 'data'));
  }
  await makePrivate(home, owner);
  const near = join(home, 'run');
  const run = near.length <= maxRunPath ? near : join(tmpdir(), `skillgate-${name}`);
  await makePrivate(run, owner);
  return { owner, home, data: join(home, 'data'), run, logFile: join(home, 'server.log') };
}

async function makePrivate(folder: string, owner: ServerOwner): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const self = process.getuid?.();
  const { uid } = await stat(folder);
  if (uid !== self && uid !== owner?.uid) {
    throw new Error(`The folder ${folder} belongs to another account: remove it or give it back`);
  }
  // Ours may be one that another start has just made and not handed over yet.
  if (uid === self && owner !== null) await chown(folder, owner.uid, owner.gid);
  await chmod(folder, 0o700);
}
