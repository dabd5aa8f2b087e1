import type { Finding } from '../contract/finding.ts';
import type { RepositoryConfig } from '../contract/repository-config.ts';
import { findRule } from '../engine/find-rule.ts';
import { hasNewLeg } from '../engine/has-new-leg.ts';
import { markDelta } from '../engine/mark-delta.ts';
import type { ArtefactResult } from '../engine/scan-result.ts';
import { suppressArtefactResult } from '../engine/suppress-artefact-result.ts';
import { artefactKey } from './artefact-key.ts';
import type { CommitGroup } from './commit-artefacts.ts';
import type { Deps } from './deps.ts';
import { scanArtefactsWithCache } from './scan-artefacts-with-cache.ts';
import type { ScanContext } from './scan-target.ts';

/** One artefact at the head beside what stood in its place at the base. */
export type ComparedArtefact = {
  readonly result: ArtefactResult;
  readonly isChanged: boolean;
  /** Null where nothing stood there. */
  readonly base: {
    readonly findings: readonly Finding[];
    readonly isOpaque: boolean;
    readonly trustScore: number;
  } | null;
};

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
    return [{ group, result: suppressArtefactResult({ result, suppressions, now: deps.clock() }) }];
  });

  const artefacts = input.head.map(({ group, result }): ComparedArtefact => {
    if (baseKeys.has(artefactKey(group))) return { result, isChanged: false, base: result };
    return compare({ group, result }, before);
  });
  return { artefacts, fixedCount: countFixed(before, input.head) };
}

/**
 * What stood at the base where an artefact stands now: files may have moved from one artefact into another. A flow with
 * a new leg counts as one that was not there, so that an attack split over two changes is new with its last part.
 */
function compare(
  { group, result }: HeadArtefact,
  before: readonly HeadArtefact[],
): ComparedArtefact {
  const paths = new Set(group.files.map(({ path }) => path));
  const overlapping = before.filter(
    (other) =>
      other.group.root === group.root || other.group.files.some(({ path }) => paths.has(path)),
  );
  if (overlapping.length === 0) return { result, isChanged: true, base: null };
  const known = overlapping.flatMap((other) => other.result.findings);
  const legs = Object.assign({}, ...overlapping.map((other) => other.result.legs));
  const changed = new Set(
    Object.keys(result.legs).filter((key) => hasNewLeg(key, { base: legs, head: result.legs })),
  );
  const fingerprints = new Set(known.map(({ fingerprint }) => fingerprint));
  const findings = markDelta(result.findings, { known: fingerprints, changed, findRule });
  return {
    result: { ...result, findings },
    isChanged: true,
    base: {
      findings: known.filter(({ fingerprint }) => !changed.has(fingerprint)),
      isOpaque: overlapping.some((other) => other.result.isOpaque),
      trustScore: Math.min(...overlapping.map((other) => other.result.trustScore)),
    },
  };
}

function countFixed(before: readonly HeadArtefact[], head: readonly HeadArtefact[]): number {
  const still = new Set(
    head.flatMap(({ result }) => result.findings.map(({ fingerprint }) => fingerprint)),
  );
  const known = new Set(
    before.flatMap(({ result }) =>
      result.findings.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint),
    ),
  );
  return [...known].filter((fingerprint) => !still.has(fingerprint)).length;
}
