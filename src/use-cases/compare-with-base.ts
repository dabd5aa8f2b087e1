import type { RepositoryConfig } from '../contract/repository-config.ts';
import { compareArtefact, type PlacedResult } from '../engine/compare-artefact.ts';
import type { ComparedArtefact } from '../engine/compared-artefact.ts';
import { countFixed } from '../engine/count-fixed.ts';
import type { ArtefactResult } from '../engine/scan-result.ts';
import { suppressArtefactResult } from '../engine/suppress-artefact-result.ts';
import { artefactKey } from './artefact-key.ts';
import type { CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';
import { scanArtefactsWithCache } from './scan-artefacts-with-cache.ts';
import type { ScanContext } from './scan-target.ts';

export type Comparison = {
  readonly artefacts: readonly ComparedArtefact[];
  /** Findings of changed artefacts at the base that are gone. */
  readonly fixedCount: number;
};

type HeadArtefact = { readonly group: CommitGroup; readonly result: ArtefactResult };

/**
 * Holds every artefact of the head against the base. Equal blobs under the same rules give equal findings, so only the
 * artefacts that differ cost a scan of their base.
 */
export async function compareWithBase(
  deps: Deps,
  context: ScanContext,
  input: {
    /** Results with suppressions applied. */
    readonly head: readonly HeadArtefact[];
    /** Artefacts of the commit the findings are compared with; null where there is none. */
    readonly base: readonly CommitGroup[] | null;
    readonly config: RepositoryConfig;
  },
): Promise<Comparison> {
  const { organization, repository, signal } = context;
  const access = { repository, organizationId: organization.id, signal };
  if (input.base === null) {
    const artefacts = input.head.map(({ result }) => ({ result, isChanged: true, base: null }));
    return { artefacts, fixedCount: 0 };
  }
  const baseGroups = input.base;
  const headKeys = new Set(input.head.map(({ group }) => artefactKey(group)));
  const goneGroups = baseGroups.filter((group) => !headKeys.has(artefactKey(group)));
  const baseKeys = new Set(baseGroups.map(artefactKey));
  const scanned = await scanArtefactsWithCache(deps, { ...access, groups: goneGroups });
  const before = goneGroups.flatMap((group) => {
    const result = scanned.get(artefactKey(group));
    if (result === undefined) return [];
    const { ignore: suppressions } = input.config;
    const now = deps.clock();
    return [placeResult({ group, result: suppressArtefactResult({ result, suppressions, now }) })];
  });

  const artefacts = input.head.map(({ group, result }): ComparedArtefact => {
    if (baseKeys.has(artefactKey(group))) return { result, isChanged: false, base: result };
    return compareArtefact(placeResult({ group, result }), before);
  });
  const fixedCount = countFixed({
    before: before.map(({ result }) => result),
    head: input.head.map(({ result }) => result),
  });
  return { artefacts, fixedCount };
}

function placeResult({ group, result }: HeadArtefact): PlacedResult {
  return { root: group.root, paths: group.files.map(({ path }) => path), result };
}
