import type { ArchiveProblemKind } from './archive-problem-kind.ts';

export type CleanName = {
  /** Safe relative path with forward slashes; null when the name cannot be kept. */
  readonly path: string | null;
  /** Safe folder of the entry, ending in a slash; `''` is the top. */
  readonly folder: string;
  readonly problem: ArchiveProblemKind | null;
};

/** Longer names are cut or refused by file systems. */
const maxNameLength = 1024;

/** Judges the name of an archive entry as the worst of the usual tools would read it, on any system. */
export function cleanEntryName(name: string): CleanName {
  const slashed = name.replaceAll('\\', '/');
  const refused = (problem: ArchiveProblemKind): CleanName => ({ path: null, folder: '', problem });
  if (/^(?:\/|[a-z]:)/i.test(slashed)) return refused('absolute');
  const segments = slashed.split('/');
  // Windows drops dots and spaces at the end of a name, so `.. ` is the parent there.
  if (segments.some((segment) => /^\.\.[. ]*$/.test(segment))) return refused('traversal');
  // A NUL ends the name for some readers only; other control characters and colons (streams) hide it.
  const kept = segments.filter((segment) => segment !== '' && segment !== '.');
  const isOdd = kept.length === 0 || name.length > maxNameLength || hasControl(name);
  if (isOdd) return refused('header-mismatch');
  const folder = kept
    .slice(0, -1)
    .map((segment) => `${segment}/`)
    .join('');
  return { path: kept.join('/'), folder, problem: null };
}

function hasControl(name: string): boolean {
  return /\p{Cc}/u.test(name);
}
