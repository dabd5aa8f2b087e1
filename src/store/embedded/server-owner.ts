import { readFile, stat } from 'node:fs/promises';

/** The account PostgreSQL runs as; null: the one this process has. */
export type ServerOwner = { readonly uid: number; readonly gid: number } | null;

const unprivileged = { uid: 65_534, gid: 65_534 };

/** PostgreSQL refuses to run as root: the owner of existing data, else the system's `postgres` or `nobody`. */
export async function serverOwner(dataFolder: string): Promise<ServerOwner> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(dataFolder).catch(() => null);
  if (existing !== null && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody') ?? unprivileged;
}

function findAccount(accounts: string, name: string): ServerOwner {
  const match = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts);
  return match === null ? null : { uid: Number(match[1]), gid: Number(match[2]) };
}
