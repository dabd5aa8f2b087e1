import type { GitHubRepository } from '../github/github-app.ts';
import { checkOutput } from '../render/check-output.ts';
import type { Db } from '../store/db.ts';
import { refundCharge } from '../store/ledger/refund-charge.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import { buildCheckView } from '../render/build-check-view.ts';
import type { Deps } from './deps.ts';
import { endCheckRun } from './end-check-run.ts';
import { releaseScanCredits } from './release-scan-credits.ts';
import { scanChargeKeys } from './scan-charge-keys.ts';

/**
 * Ends a scan that will not finish: its check asks for action, never looks clean, and what it held or cost is given back.
 * `repository` is null when GitHub does not know us there any more.
 */
export async function finishUnfinished(
  deps: Deps,
  input: { readonly scan: PrScan; readonly repository: GitHubRepository | null },
): Promise<void> {
  const { scan, repository } = input;
  const conclusion = 'action_required';
  const view = buildCheckView({
    situation: 'unfinished',
    conclusion,
    scope: [],
    result: null,
    fixedCount: 0,
    decision: null,
    config: null,
    notices: [],
    reportUrl: null,
    rulesetVersion: scan.rulesetVersion,
  });
  if (repository !== null) {
    const output = checkOutput(view);
    await endCheckRun(deps, { scan, repository, conclusion, output, canCreate: true });
  }
  await deps.database.transaction(async (trx) => {
    await giveBack(trx, { scan, now: deps.clock() });
    await updatePrScan(trx, {
      id: scan.id,
      now: deps.clock(),
      state: 'concluded',
      conclusion,
      isReleased: true,
    });
  });
}

async function giveBack(
  trx: Db,
  input: { readonly scan: PrScan; readonly now: Date },
): Promise<void> {
  const { scan, now } = input;
  await releaseScanCredits(trx, input);
  for (const key of Object.values(scanChargeKeys(scan))) {
    const { organizationId } = scan;
    const description = 'Refund: the scan could not finish';
    await refundCharge(trx, { organizationId, key, description, now });
  }
}
