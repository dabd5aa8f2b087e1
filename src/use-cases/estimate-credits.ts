import { ApiError } from '../contract/api-error.ts';
import { creditCost, type Feature } from '../contract/credit-cost.ts';
import type { CreditEstimate } from '../contract/credit-estimate.ts';
import type { CreditEstimateRequest } from '../contract/credit-estimate-request.ts';
import { findPlan } from '../contract/find-plan.ts';
import type { Principal } from '../contract/principal.ts';
import { readBalance } from '../store/ledger/read-balance.ts';
import { parseRunConfig } from './audits/parse-run-config.ts';
import { parseRunUrl } from './audits/parse-run-url.ts';
import { planRun } from './audits/plan-run.ts';
import type { Deps } from './deps.ts';
import { showBalance } from './show-balance.ts';

type Line = CreditEstimate['lines'][number];
type Quote = { readonly min: number; readonly lines: Line[] };

/** What an operation would cost. Starts nothing and charges nothing. */
export async function estimateCredits(
  deps: Deps,
  input: { readonly principal: Principal; readonly request: CreditEstimateRequest },
): Promise<CreditEstimate> {
  const { organizationId } = input.principal;
  const { min, lines } = quote(deps, input);
  const balance = await deps.database.tenant(organizationId, (trx) =>
    readBalance(trx, { organizationId, now: deps.clock() }),
  );
  const max = lines.reduce((sum, { cost }) => sum + cost, 0);
  const sufficient = balance.unlimited || balance.total >= max;
  return { min, max, lines, balance: showBalance(balance), sufficient };
}

function quote(
  deps: Deps,
  input: { readonly principal: Principal; readonly request: CreditEstimateRequest },
): Quote {
  const { operation, units = 1 } = input.request;
  if (operation === 'audit') return quoteAudit(deps, input);
  const main = line(operation, operation === 'pr_scan' ? 1 : units);
  const lines = operation === 'pr_scan' ? [main, line('pr_scan_artefact', units)] : [main];
  return { min: lines.reduce((sum, { cost }) => sum + cost, 0), lines };
}

function quoteAudit(
  deps: Deps,
  input: { readonly principal: Principal; readonly request: CreditEstimateRequest },
): Quote {
  const { url, config, units } = input.request;
  if (url === undefined) {
    throw new ApiError('VALIDATION_ERROR', 'Name what would be audited.', {
      issues: [{ path: 'url', message: 'Needed for an audit' }],
    });
  }
  const { kind } = parseRunUrl(deps, url).target;
  const size = planRun(deps, {
    ...{ kind, mode: 'audit', plan: findPlan(input.principal.planId) },
    config: parseRunConfig(typeof config === 'object' ? JSON.stringify(config) : config),
    spendable: null,
  });
  const read = units === undefined ? size.applied : Math.min(units, size.applied);
  const feature = kind === 'website' ? 'audited_page' : 'audited_file';
  return { min: size.minimum, lines: [line('audit_base', 1), line(feature, read)] };
}

function line(feature: Feature, units: number): Line {
  return { feature, units, cost: creditCost(feature, units) };
}
