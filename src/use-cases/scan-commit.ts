import { decideGate, type GateDecision } from '../engine/decide-gate.ts';
import { findRule } from '../engine/find-rule.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { suppressArtefactResult } from '../engine/suppress-artefact-result.ts';
import { listAcceptedRisks } from '../store/risks/list-accepted-risks.ts';
import { artefactKey } from './artefact-key.ts';
import type { ComparedArtefact } from '../engine/compared-artefact.ts';
import { compareWithBase } from './compare-with-base.ts';
import { composeScanResult } from './compose-scan-result.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { readBase } from './read-base.ts';
import { readCommit } from './read-commit.ts';
import { readConfig, type ReadConfig } from './read-config.ts';
import { reserveScanCredits } from './reserve-scan-credits.ts';
import { scanArtefactsWithCache } from './scan-artefacts-with-cache.ts';
import { scanChanges } from './scan-changes.ts';
import type { ScanContext } from './scan-target.ts';
import { selectGroups } from './select-groups.ts';

export type CommitScan = {
  readonly config: ReadConfig;
  /** Every artefact of the head. */
  readonly all: ScanResult;
  /** What is scored, charged and reported: the changed artefacts, or all of them where everything counts. */
  readonly scope: readonly ComparedArtefact[];
  readonly scored: ScanResult;
  readonly changedCount: number;
  readonly fixedCount: number;
  readonly decision: GateDecision;
  /** Something could not be read now that could be read later. */
  readonly isUnfinished: boolean;
  readonly isOutOfCredits: boolean;
  readonly editsConfig: boolean;
};

/** Reads a commit and its base, holds the credits, scans what is new, compares and decides. Writes only caches. */
export async function scanCommit(deps: Deps, context: ScanContext): Promise<CommitScan> {
  const { repository, organization, target, signal } = context;
  const access = { repository, organizationId: organization.id, signal };
  const head = await readCommit(deps, {
    ...access,
    repositoryId: target.repositoryId,
    sha: target.headSha,
  });
  const config = await readConfig(deps, context);
  const now = deps.clock();
  const accepted = await deps.database.transaction((trx) =>
    listAcceptedRisks(trx, { repositoryId: target.repositoryId, now }),
  );
  const policy = { ...config.config, ignore: [...config.config.ignore, ...accepted] };
  const groups = selectGroups(head.groups, policy.paths);
  const base = await readBase(deps, context, { config: policy });
  faultPoint(deps, 'commit-read');

  const known = new Set((base.groups ?? []).map(artefactKey));
  const changedCount = groups.filter((group) => !known.has(artefactKey(group))).length;
  const isEverything = policy.gate === 'all' || target.kind === 'branch';
  const isCharged = target.kind !== 'merge-group' && (changedCount > 0 || isEverything);
  const isPaid =
    !isCharged ||
    groups.length === 0 ||
    (await reserveScanCredits(deps, context, { changedArtefacts: changedCount }));
  faultPoint(deps, 'credits-reserved');

  const alone = await scanArtefactsWithCache(deps, { ...access, groups });
  const results = await scanChanges(deps, {
    ...access,
    head: groups,
    base: base.groups,
    results: alone,
  });
  faultPoint(deps, 'artefacts-scanned');
  const scanned = groups.flatMap((group) => {
    const result = results.get(artefactKey(group));
    if (result === undefined) return [];
    return [
      { group, result: suppressArtefactResult({ result, suppressions: policy.ignore, now }) },
    ];
  });
  const compared = await compareWithBase(deps, context, {
    head: scanned,
    base: base.groups,
    config: policy,
  });
  faultPoint(deps, 'base-compared');

  const scope = compared.artefacts.filter(({ isChanged }) => isChanged || isEverything);
  const decision = decideGate({
    policy,
    artefacts: compared.artefacts.map(({ result, isChanged, base: before }) => ({
      root: result.root,
      isChanged,
      isOpaque: result.isOpaque,
      findings: result.findings,
      base: before,
    })),
    laneOf: (ruleId) => findRule(ruleId)?.lane ?? 'hunt',
  });
  faultPoint(deps, 'gate-decided');
  const all = composeScanResult(
    deps,
    compared.artefacts.map(({ result }) => result),
  );
  const hasGap = all.incomplete.some(({ reason }) => reason === 'error' || reason === 'timeout');
  return {
    config,
    all,
    scope,
    scored: composeScanResult(
      deps,
      scope.map(({ result }) => result),
    ),
    changedCount,
    fixedCount: compared.fixedCount,
    decision,
    isUnfinished: !head.isComplete || !base.isComplete || hasGap,
    isOutOfCredits: !isPaid,
    editsConfig: target.kind === 'pull-request' && head.settings[0]?.sha !== base.settings[0]?.sha,
  };
}
