import type { ArchiveEntry, ArchiveListing } from './archive-entry.ts';
import type { ArchiveProblemKind } from './archive-problem-kind.ts';
import { cleanEntryName } from './clean-entry-name.ts';
import { findCommonFolder } from './find-common-folder.ts';
import type { SourceFile } from './source-file.ts';

type ArchiveProblem = {
  /** Where the entry's content is found among the files; `''` for the archive as a whole. */
  readonly path: string;
  readonly problem: ArchiveProblemKind;
};

export type PlacedEntries = {
  readonly files: SourceFile[];
  readonly problems: ArchiveProblem[];
};

type Draft = {
  readonly entry: ArchiveEntry;
  /** Null when the entry needs a neutral name. */
  readonly path: string | null;
  /** Folder the neutral name goes into. */
  readonly folder: string;
  readonly problems: readonly ArchiveProblemKind[];
};

/**
 * Gives every entry a safe, unique relative path. Entries whose names lead elsewhere, stand twice or cannot be trusted
 * get a neutral name that keeps only the extension, so that their bytes are scanned all the same. A single folder
 * around everything is taken off.
 */
export function placeEntries({ entries, hasTrailingData }: ArchiveListing): PlacedEntries {
  const drafts = draftEntries(entries);
  const common = findCommonFolder(drafts.flatMap(({ path }) => path ?? []));
  const strip = (path: string): string =>
    path.startsWith(common) ? path.slice(common.length) : path;
  const taken = new Set(drafts.flatMap(({ path }) => (path === null ? [] : strip(path))));
  const files: SourceFile[] = [];
  const problems: ArchiveProblem[] = hasTrailingData
    ? [{ path: '', problem: 'trailing-data' }]
    : [];

  for (const { entry, path, folder, problems: found } of drafts) {
    const place = path === null ? findNeutralPath(strip(folder), entry.name, taken) : strip(path);
    taken.add(place);
    problems.push(...found.map((problem) => ({ path: place, problem })));
    const { content } = entry;
    if (content.type === 'folder') continue;
    const known =
      content.type === 'device' ? ({ type: 'unread', reason: 'device' } as const) : content;
    // What is wrong with the archive as a whole shows at its first entry.
    const shown =
      hasTrailingData && files.length === 0 ? [...found, 'trailing-data' as const] : found;
    files.push({ path: place, ...known, ...(shown.length === 0 ? {} : { problems: shown }) });
  }
  return { files, problems };
}

function draftEntries(entries: readonly ArchiveEntry[]): Draft[] {
  const seen = new Set<string>();
  const folded = new Set<string>();
  const drafts: Draft[] = [];
  for (const entry of entries) {
    const { path, folder, problem } = cleanEntryName(entry.name);
    const problems = new Set(entry.problems);
    if (problem !== null) problems.add(problem);
    if (entry.content.type === 'folder') {
      if (problems.size > 0) drafts.push({ entry, path: null, folder, problems: [...problems] });
      continue;
    }
    const isDuplicate = path !== null && seen.has(path);
    const fold = path === null ? null : path.normalize('NFC').toLowerCase();
    if (isDuplicate) problems.add('duplicate');
    else if (fold !== null && folded.has(fold)) problems.add('case-twin');
    if (path !== null) seen.add(path);
    if (fold !== null) folded.add(fold);
    drafts.push({ entry, path: isDuplicate ? null : path, folder, problems: [...problems] });
  }
  return drafts;
}

function findNeutralPath(folder: string, name: string, taken: ReadonlySet<string>): string {
  const extension = /\.[a-z0-9]{1,8}(?=[. \0]{0,20}$)/i.exec(name.slice(-40))?.[0] ?? '';
  for (let count = 1; ; count += 1) {
    const path = `${folder}renamed-entry-${count}${extension.toLowerCase()}`;
    if (!taken.has(path)) return path;
  }
}
