import { buildArtefact } from '../artefacts/build-artefact.ts';
import type { Artefact } from '../artefacts/artefact.ts';
import { scanChange } from '../engine/scan-change.ts';
import type { ArtefactResult } from '../engine/scan-result.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { artefactKey } from './artefact-key.ts';
import { collectFiles } from './collect-files.ts';
import type { CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';

type Access = {
  readonly repository: GitHubRepository;
  readonly organizationId: string;
  readonly signal: AbortSignal;
};

/**
 * Results by key with what only the base tells: the artefacts that stood at the same place before and differ are read
 * again at both commits. Their blobs are in the cache as long as neither is new to us.
 */
export async function scanChanges(
  deps: Deps,
  input: Access & {
    readonly head: readonly CommitGroup[];
    readonly base: readonly CommitGroup[] | null;
    readonly results: ReadonlyMap<string, ArtefactResult>;
  },
): Promise<ReadonlyMap<string, ArtefactResult>> {
  const before = new Map((input.base ?? []).map((group) => [group.root, group]));
  const results = new Map(input.results);
  for (const group of input.head) {
    const base = before.get(group.root);
    const key = artefactKey(group);
    const result = results.get(key);
    if (base === undefined || result === undefined || artefactKey(base) === key) continue;
    input.signal.throwIfAborted();
    const [old, head] = [await read(deps, input, base), await read(deps, input, group)];
    results.set(key, scanChange(result, { base: old, head }));
  }
  return results;
}

async function read(deps: Deps, access: Access, group: CommitGroup): Promise<Artefact> {
  const { root, path, kind, files } = group;
  const sources = await collectFiles(deps, { ...access, files });
  return buildArtefact({ root, path, kind, kindSource: 'detected', files: sources });
}
