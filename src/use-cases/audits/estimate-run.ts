import type { Balance } from '../../contract/balance.ts';
import { creditCost } from '../../contract/credit-cost.ts';
import { findPlan } from '../../contract/find-plan.ts';
import type { Principal } from '../../contract/principal.ts';
import { readBalance } from '../../store/ledger/read-balance.ts';
import type { Deps } from '../deps.ts';
import { showBalance } from '../show-balance.ts';
import { parseRunConfig } from './parse-run-config.ts';
import { parseRunUrl } from './parse-run-url.ts';
import { planRun } from './plan-run.ts';
import type { RunRequest } from './run-request.ts';

/** What a run would cost if it were started now, in credits: at least `min`, never more than `cap`. Starts nothing. */
export async function estimateRun(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly request: Pick<RunRequest, 'url' | 'mode' | 'config'>;
  },
): Promise<{ readonly estimate: { min: number; cap: number }; readonly balance: Balance }> {
  const { organizationId, planId } = input.principal;
  const { url, mode, config } = input.request;
  const { kind } = parseRunUrl(deps, url).target;
  const settings = parseRunConfig(config);
  const balance = await deps.database.tenant(organizationId, (trx) =>
    readBalance(trx, { organizationId, now: deps.clock() }),
  );
  const size = planRun(deps, {
    ...{ kind, mode, config: settings, plan: findPlan(planId) },
    spendable: balance.unlimited ? null : balance.total,
  });
  const unit = kind === 'website' ? 'audited_page' : 'audited_file';
  const cap =
    (size.hasBase ? creditCost('audit_base', 1) : 0) +
    (size.applied > 0 ? creditCost(unit, size.applied) : 0) +
    (size.hasFix ? creditCost('fix', 1) : 0);
  const estimate = { min: size.minimum, cap: Math.max(cap, size.minimum) };
  return { estimate, balance: showBalance(balance) };
}
