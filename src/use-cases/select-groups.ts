import picomatch from 'picomatch';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import type { CommitGroup } from './commit-artefacts.ts';

/** The artefacts that the configuration leaves in; an artefact loses the files whose paths are excluded. */
export function selectGroups(
  groups: readonly CommitGroup[],
  paths: RepositoryConfig['paths'],
): readonly CommitGroup[] {
  const isEverything = paths.exclude.length === 0 && paths.include.includes('**');
  if (isEverything) return groups;
  const isIncluded = picomatch(paths.include, { dot: true });
  const isExcluded =
    paths.exclude.length === 0 ? () => false : picomatch(paths.exclude, { dot: true });
  return groups.flatMap((group) => {
    const files = group.files.filter(({ path }) => isIncluded(path) && !isExcluded(path));
    return files.length === 0 ? [] : [{ ...group, files }];
  });
}
