import type { CheckConclusion } from '../render/check-view.ts';
import { findPrScan } from '../store/pull-requests/find-pr-scan.ts';
import { listPullRequestsByHead } from '../store/pull-requests/list-pull-requests-by-head.ts';
import type { Evaluation } from '../store/pull-requests/evaluation.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { checkActions } from './check-actions.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { holdScan } from './hold-scan.ts';
import type { ScanContext } from './scan-target.ts';
import { worseConclusion } from '../render/worse-conclusion.ts';

/**
 * Ends the check run. Two pull requests can share a commit and so one check run: each is held against its own base, and
 * the worse conclusion counts, or a second one into a branch with weak rules would turn the check green.
 */
export async function concludeCheck(
  deps: Deps,
  context: ScanContext,
  input: {
    readonly checkRunId: number;
    readonly evaluation: Evaluation;
    readonly detailsUrl: string;
  },
): Promise<CheckConclusion> {
  const { scan, repository, targetKey } = context;
  await holdScan(deps, context);
  const evaluations = await deps.database.transaction(async (trx) => {
    const stored = await findPrScan(trx, { id: scan.id });
    const all = { ...stored?.evaluations, [targetKey]: input.evaluation };
    await updatePrScan(trx, { id: scan.id, now: deps.clock(), evaluations: all });
    const open = await listPullRequestsByHead(trx, scan);
    const live = new Set(open.map(({ number }) => `pull:${number}`));
    return Object.entries(all).filter(
      ([key]) => key === targetKey || !key.startsWith('pull:') || live.has(key),
    );
  });
  const worst = evaluations
    .map(([, evaluation]) => evaluation)
    .reduce(
      (bad, next) =>
        worseConclusion(next.conclusion, bad.conclusion) === bad.conclusion ? bad : next,
      input.evaluation,
    );
  const { conclusion, title, summary } = worst;
  await repository.updateCheckRun(input.checkRunId, {
    status: 'completed',
    conclusion,
    completedAt: deps.clock().toISOString(),
    detailsUrl: input.detailsUrl,
    output: { title, summary },
    actions: checkActions({
      conclusion,
      hasOpen: evaluations.some(([, { openFingerprints }]) => openFingerprints.length > 0),
      isFixable: evaluations.some(([, { isFixable }]) => isFixable),
      planId: context.organization.planId,
      canWrite: context.target.kind !== 'merge-group',
    }),
  });
  faultPoint(deps, 'check-run-concluded');
  const row = { id: scan.id, now: deps.clock(), state: 'concluded', conclusion } as const;
  await deps.database.transaction((trx) => updatePrScan(trx, row));
  faultPoint(deps, 'conclusion-stored');
  return conclusion;
}
