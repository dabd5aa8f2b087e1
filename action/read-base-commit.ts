import type { SourceFile } from '../src/artefacts/source-file.ts';
import type { GitHubRepository, GitTreeEntry } from '../src/github/github-app.ts';
import { GitHubError } from '../src/github/github-error.ts';
import { mapInTurns } from '../src/github/map-in-turns.ts';

/** Larger files are not read as text by any door. */
const MAX_BYTES = 10 * 1024 * 1024;
const CONCURRENCY = 8;

/** A commit read through the REST API: a checkout has no history to read it from. */
export type BaseCommit = {
  readonly sha: string;
  readonly entries: readonly GitTreeEntry[];
  readonly findEntry: (path: string) => GitTreeEntry | null;
  readonly readFiles: (paths: readonly string[]) => Promise<readonly SourceFile[]>;
};

/** Reads the tree of a commit; null when GitHub does not know it, or does not show all of it. */
export async function readBaseCommit(
  repository: GitHubRepository,
  sha: string,
): Promise<BaseCommit | null> {
  const tree = await repository.getTree(sha).catch((error: unknown) => {
    if (error instanceof GitHubError && error.kind === 'not-found') return null;
    throw error;
  });
  if (tree === null || tree.truncated) return null;
  const byPath = new Map(tree.entries.map((entry) => [entry.path, entry]));
  const read = async (path: string): Promise<SourceFile> => {
    const entry = byPath.get(path);
    if (entry === undefined) return { path, type: 'unread', reason: 'failed' };
    if (entry.type === 'commit') return { path, type: 'unread', reason: 'submodule' };
    if ((entry.size ?? 0) > MAX_BYTES) return { path, type: 'unread', reason: 'too-large' };
    const bytes = await repository.getBlob(entry.sha);
    if (entry.mode !== '120000') return { path, type: 'file', bytes };
    return { path, type: 'link', target: Buffer.from(bytes).toString('utf8') };
  };
  return {
    sha,
    entries: tree.entries,
    findEntry: (path) => byPath.get(path) ?? null,
    readFiles: (paths) => mapInTurns([...paths], CONCURRENCY, read),
  };
}
