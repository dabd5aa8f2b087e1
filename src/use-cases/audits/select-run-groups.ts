import type { CommitGroup } from '../commit-artefacts.ts';

/** The artefacts below a path, and as many of them as the limit of files leaves room for. */
export function selectRunGroups(
  groups: readonly CommitGroup[],
  input: { readonly path: string | null; readonly maxFiles: number },
): { readonly chosen: readonly CommitGroup[]; readonly left: readonly CommitGroup[] } {
  const inside = groups.filter(
    ({ files }) =>
      input.path === null ||
      files.some(({ path }) => path === input.path || path.startsWith(`${input.path ?? ''}/`)),
  );
  const chosen: CommitGroup[] = [];
  const left: CommitGroup[] = [];
  let files = 0;
  for (const group of inside) {
    const hasRoom = files + group.files.length <= input.maxFiles;
    if (hasRoom) files += group.files.length;
    (hasRoom ? chosen : left).push(group);
  }
  return { chosen, left };
}
