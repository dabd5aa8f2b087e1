import { z } from 'zod';
import type { GitTree, GitTreeEntry } from './github-app.ts';
import type { GitHubCaller } from './github-caller.ts';
import { mapInTurns } from './map-in-turns.ts';

const Tree = z.object({
  sha: z.string(),
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.enum(['blob', 'tree', 'commit']),
      sha: z.string(),
      size: z.number().optional(),
    }),
  ),
});
type Tree = z.infer<typeof Tree>;

/** GitHub cuts a recursive tree at 100,000 entries or 7 MB; a walk of more calls than this is given up. */
const maxCalls = 2_000;
const concurrency = 8;

/** The tree of a commit, whole: where GitHub cuts the recursive answer, its sub-trees are read one by one. */
export async function readTree(input: {
  readonly call: GitHubCaller;
  readonly owner: string;
  readonly repo: string;
  readonly sha: string;
}): Promise<GitTree> {
  let calls = 0;
  const read = (sha: string, isRecursive: boolean): Promise<Tree> => {
    calls += 1;
    return input.call('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      schema: Tree,
      parameters: {
        owner: input.owner,
        repo: input.repo,
        tree_sha: sha,
        ...(isRecursive ? { recursive: '1' } : {}),
      },
    });
  };

  /** `cut` is a recursive answer that GitHub truncated: its first level says which sub-trees to read. */
  const walk = async (cut: Tree, prefix: string): Promise<Omit<GitTree, 'sha'>> => {
    const level = await read(cut.sha, false);
    const folders = level.tree.filter((entry) => entry.type === 'tree');
    const parts = await mapInTurns(folders, concurrency, async (folder) => {
      if (calls >= maxCalls) return { truncated: true, entries: [] };
      const path = `${prefix}${folder.path}/`;
      const whole = await read(folder.sha, true);
      return whole.truncated
        ? walk(whole, path)
        : { truncated: false, entries: files(whole, path) };
    });
    return {
      truncated: level.truncated || parts.some((part) => part.truncated),
      entries: [...files(level, prefix), ...parts.flatMap((part) => part.entries)],
    };
  };

  const root = await read(input.sha, true);
  if (!root.truncated) return { sha: root.sha, truncated: false, entries: files(root, '') };
  return { sha: root.sha, ...(await walk(root, '')) };
}

function files(tree: Tree, prefix: string): GitTreeEntry[] {
  return tree.tree
    .filter((entry) => entry.type !== 'tree')
    .map((entry) => ({ ...entry, path: prefix + entry.path, size: entry.size ?? null }));
}
