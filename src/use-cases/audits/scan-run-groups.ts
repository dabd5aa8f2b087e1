import type { ScanResult } from '../../engine/scan-result.ts';
import { rescoreResult } from '../../engine/rescore-result.ts';
import { artefactKey } from '../artefact-key.ts';
import type { CommitGroup } from '../commit-artefacts.ts';
import { composeScanResult } from '../compose-scan-result.ts';
import type { Deps } from '../deps.ts';
import { scanArtefactsWithCache } from '../scan-artefacts-with-cache.ts';
import type { OpenedRepository } from './open-run-repository.ts';
import type { RunContext } from './run-context.ts';

const BATCH = 25;

export type ScannedGroups = {
  readonly result: ScanResult;
  /** Artefacts that were scanned. */
  readonly groups: readonly CommitGroup[];
  readonly isLate: boolean;
};

/** Scans artefacts until all are done or the time is over; findings of disabled rules are left out of the score. */
export async function scanRunGroups(
  deps: Deps,
  context: RunContext,
  input: {
    readonly opened: OpenedRepository;
    readonly groups: readonly CommitGroup[];
    readonly isDisabled: (ruleId: string) => boolean;
  },
): Promise<ScannedGroups> {
  const { opened, groups, isDisabled } = input;
  const access = {
    repository: opened.repository,
    organizationId: context.run.organizationId,
    signal: context.signal,
  };
  const done: CommitGroup[] = [];
  const results = [];
  let isLate = false;
  for (let start = 0; start < groups.length && !isLate; start += BATCH) {
    const batch = groups.slice(start, start + BATCH);
    const scanned = await scanArtefactsWithCache(deps, { ...access, groups: batch });
    for (const group of batch) {
      const result = scanned.get(artefactKey(group));
      if (result === undefined) continue;
      done.push(group);
      const kept = result.findings.filter(({ rule_id: id }) => !isDisabled(id));
      results.push(kept.length === result.findings.length ? result : rescoreResult(result, kept));
    }
    await context.note({
      phase: 'scanning',
      current: done.length,
      total: groups.length,
      failed: 0,
    });
    isLate = deps.clock() >= context.deadline && done.length < groups.length;
  }
  return { result: composeScanResult(deps, results), groups: done, isLate };
}
