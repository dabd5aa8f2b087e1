import type { ArtefactGroup } from './group-artefacts.ts';

/**
 * The groups a change touches. One changed file makes its whole artefact changed; a removed path, which no group of
 * the new tree holds, counts for the deepest group whose folder it lay in. Of a rename both paths are to be given.
 */
export function changedArtefacts(
  groups: readonly ArtefactGroup[],
  changedPaths: readonly string[],
): readonly ArtefactGroup[] {
  const byPath = new Map(groups.flatMap((group) => group.paths.map((path) => [path, group])));
  const byRoot = new Map(groups.map((group) => [group.root, group]));
  const changed = new Set<ArtefactGroup>();
  for (const path of changedPaths) {
    const group = byPath.get(path) ?? findByFolder(path, byRoot);
    if (group !== undefined) changed.add(group);
  }
  return groups.filter((group) => changed.has(group));
}

function findByFolder(
  path: string,
  byRoot: ReadonlyMap<string, ArtefactGroup>,
): ArtefactGroup | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const group = byRoot.get(path.slice(0, end));
    if (group !== undefined) return group;
  }
  return byRoot.get('');
}
