import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { changedArtefacts } from '../artefacts/changed-artefacts.ts';
import { groupArtefacts } from '../artefacts/group-artefacts.ts';
import type { SourceFile } from '../artefacts/source-file.ts';
import { ApiError } from '../contract/api-error.ts';
import { listFolder } from './list-folder.ts';
import { openContent } from './open-content.ts';
import { readSourceFile } from './read-source-file.ts';
import { readTargetFile } from './read-target-file.ts';
import type { ScanUnit } from './scan-unit.ts';

type Input = {
  readonly cwd: string;
  readonly target: string;
  readonly exclude: readonly string[];
  /** Only files that match one of these are scanned; a file that is named itself always is. */
  readonly include?: readonly string[];
  /** Changed paths below the working folder: only artefacts they touch are scanned; null or absent: all. */
  readonly changed?: readonly string[] | null;
};

export type Target = {
  readonly units: readonly ScanUnit[];
  /** `folder`: searched for artefacts; otherwise all of it is scanned as one. */
  readonly type: 'folder' | 'file';
  /** What the paths of the report begin with: empty, or the folder below the working folder. */
  readonly prefix: string;
};

/** What there is to scan behind a path of the command line. Nothing but names is read yet. */
export async function findUnits({
  cwd,
  target,
  exclude,
  include = ['**'],
  changed = null,
}: Input): Promise<Target> {
  const location = resolve(cwd, target);
  if (changed !== null && pathBelow(cwd, location) === null)
    throw new ApiError(
      'VALIDATION_ERROR',
      `--changed-only looks below the working folder, and ${target} is elsewhere: start it there.`,
    );
  const kind = await statOf(location, target);
  if (kind.isFile()) {
    const prefix = pathBelow(cwd, location) ?? basename(location);
    const readBytes = () => readTargetFile({ location, path: prefix });
    const read = async () => openContent({ path: prefix, bytes: await readBytes() });
    const locate = (path: string) => (path === prefix ? location : null);
    const isWanted = changed === null || changed.includes(prefix);
    return {
      type: 'file',
      prefix,
      units: isWanted ? [{ label: prefix, read, readBytes, locate }] : [],
    };
  }
  if (!kind.isDirectory())
    throw new ApiError('VALIDATION_ERROR', `${target} is neither a file nor a folder.`);

  const folder = await realpath(location);
  const prefix = pathBelow(cwd, location) ?? '';
  const name = (path: string) => (prefix === '' ? path : `${prefix}/${path}`);
  const below = (path: string) => (prefix === '' ? path : path.slice(prefix.length + 1));
  const isExcluded = await matchPaths(exclude, name);
  const entries = await listFolder({ folder, isExcluded }).catch((cause: unknown) => {
    throw new ApiError(
      'VALIDATION_ERROR',
      `${target} cannot be read: check its permissions.`,
      {},
      cause,
    );
  });
  const byPath = new Map(entries.map((entry) => [name(entry.path), entry]));
  const isIncluded = include.includes('**') ? () => true : await matchPaths(include, name);
  // Which files belong together is told by all of them; what is not included is left out afterwards.
  const all = groupArtefacts([...byPath.keys()]);
  const groups = (changed === null ? all : changedArtefacts(all, changed.filter(isBelow(prefix))))
    .map((group) => ({ ...group, paths: group.paths.filter((path) => isIncluded(below(path))) }))
    .filter(({ paths }) => paths.length > 0);
  const units = groups.map(({ root, paths }): ScanUnit => ({
    label: root === '' ? '.' : root,
    read: async () => {
      const files: SourceFile[] = [];
      for (const path of paths) {
        const entry = byPath.get(path);
        if (entry === undefined) continue;
        const location = join(folder, entry.path);
        files.push(await readSourceFile({ location, path, type: entry.type }));
      }
      return { files, warnings: [] };
    },
    locate: (path) => {
      const entry = byPath.get(path);
      return entry === undefined ? null : join(folder, entry.path);
    },
  }));
  return { type: 'folder', prefix, units };
}

function isBelow(prefix: string): (path: string) => boolean {
  return (path) => prefix === '' || path.startsWith(`${prefix}/`);
}

/** Globs are read against the path in the report and against the path below the folder. */
async function matchPaths(
  globs: readonly string[],
  name: (path: string) => string,
): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const matches = picomatch([...globs], { dot: true });
  return (path) => matches(name(path)) || matches(path);
}

async function statOf(location: string, target: string): Promise<Awaited<ReturnType<typeof stat>>> {
  try {
    return await stat(location);
  } catch (cause) {
    throw new ApiError(
      'VALIDATION_ERROR',
      `There is no file or folder ${target} that can be read: check the path and its permissions.`,
      {},
      cause,
    );
  }
}

/** The path from the working folder with forward slashes, empty for the folder itself, null outside of it. */
function pathBelow(cwd: string, location: string): string | null {
  const path = relative(cwd, location);
  if (isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`)) return null;
  return path.split(sep).join('/');
}
