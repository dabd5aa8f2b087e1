import type { GitHubRepository } from '../github/github-app.ts';
import { collectFiles } from './collect-files.ts';
import type { CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';

export type MendedFile = {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Uint8Array;
};

/** One artefact with the selected findings mended by rules alone; the ids of the rules that are satisfied. */
export async function mendGroup(
  deps: Deps,
  input: {
    readonly repository: GitHubRepository;
    readonly organizationId: string;
    readonly signal: AbortSignal;
    readonly group: CommitGroup;
    /** Fingerprints of its findings. */
    readonly selected: ReadonlySet<string>;
  },
): Promise<{ readonly changed: readonly MendedFile[]; readonly rules: readonly string[] }> {
  const { group, selected } = input;
  if (selected.size === 0) return { changed: [], rules: [] };
  const files = await collectFiles(deps, { ...input, files: group.files });
  const result = await deps.fix({
    files,
    selected,
    options: { now: deps.clock(), upstream: deps.upstream },
    preservesIntent: true,
  });
  const modes = new Map(group.files.map(({ path, mode }) => [path, mode]));
  const names = new Set(result.changed.map(({ path }) => path).filter(isOurs));
  const changed = result.files.flatMap((file) =>
    file.type === 'file' && names.has(file.path)
      ? [{ path: file.path, mode: modes.get(file.path) ?? '100644', bytes: file.bytes }]
      : [],
  );
  const rules = result.resolved
    .filter(({ location }) => names.has(location.file ?? ''))
    .map(({ rule_id: id }) => id);
  return { changed, rules };
}

/** What runs in somebody's pipeline is not changed by a robot. */
function isOurs(path: string): boolean {
  return !path.toLowerCase().startsWith('.github/workflows/');
}
