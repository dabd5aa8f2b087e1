import { nameRules } from '../engine/name-rules.ts';
import type { GitHubRepository } from '../github/github-app.ts';
import { checkOutput } from '../render/check-output.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { buildCheckView } from '../render/build-check-view.ts';
import type { Deps } from './deps.ts';
import { endCheckRun } from './end-check-run.ts';
import { releaseScanCredits } from './release-scan-credits.ts';

/**
 * Ends a scan that nobody waits for: a newer head, a closed pull request, a removed merge group. Our row comes first, so
 * that a worker still on it loses its lease before its check is ended.
 */
export async function cancelScan(
  deps: Deps,
  input: { readonly scan: PrScan; readonly repository: GitHubRepository },
): Promise<void> {
  const { scan, repository } = input;
  const conclusion = 'cancelled';
  await deps.database.transaction(async (trx) => {
    const now = deps.clock();
    await updatePrScan(trx, { id: scan.id, now, conclusion, isReleased: true });
    await releaseScanCredits(trx, { scan, now });
  });
  const view = buildCheckView({
    situation: 'superseded',
    conclusion,
    scope: [],
    result: null,
    fixedCount: 0,
    decision: null,
    config: null,
    notices: [],
    reportUrl: null,
    rulesetVersion: nameRules(deps),
  });
  await endCheckRun(deps, {
    scan,
    repository,
    conclusion,
    output: checkOutput(view),
    canCreate: false,
  });
  const row = { id: scan.id, now: deps.clock(), state: 'cancelled' } as const;
  await deps.database.transaction((trx) => updatePrScan(trx, row));
}
