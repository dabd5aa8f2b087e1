import { creditCost } from '../../contract/credit-cost.ts';
import type { Plan } from '../../contract/plan.ts';
import { prices } from '../../contract/prices.ts';
import type { RunConfig } from '../../contract/run-config.ts';
import type { RunMode } from '../../contract/run-mode.ts';
import type { RunNotice } from '../../contract/run-notice.ts';
import type { RunTarget } from '../../contract/run-target.ts';
import type { Deps } from '../deps.ts';

const pagesOf = { quick: 25, surface: 100, full: 500 } as const;
const minutesOf = { quick: 4, surface: 15, full: 40 } as const;
const SECONDS_PER_PAGE = 4.8;
const MAX_SECONDS = 3600;

export type RunPlan = {
  /** Paid at creation: the base price, or nothing where a run only fixes. */
  readonly hasBase: boolean;
  /** Most pages (or files) the run may read; 0 where it reads none of its own. */
  readonly applied: number;
  readonly requested: number;
  readonly notice: RunNotice | null;
  /** The lowest balance that starts such a run. */
  readonly minimum: number;
  readonly hasFix: boolean;
  readonly budgetSeconds: number;
};

/** How large a run may be and what it needs, from its settings, its plan and what can be spent. */
export function planRun(
  deps: Pick<Deps, 'settings'>,
  input: {
    readonly kind: RunTarget['kind'];
    readonly mode: RunMode;
    readonly config: RunConfig;
    readonly plan: Plan;
    /** Credits that can be spent; null: unlimited. */
    readonly spendable: number | null;
  },
): RunPlan {
  const { config, mode, plan, kind } = input;
  const hasFix = mode === 'fix' || mode === 'audit-fix';
  const fix = hasFix ? creditCost('fix', 1) : 0;
  const budgetSeconds = secondsOf(config, kind);
  if (mode === 'fix') {
    return {
      ...{ hasBase: false, applied: 0, requested: 0, notice: null, hasFix, budgetSeconds },
      minimum: fix,
    };
  }
  const feature = kind === 'website' ? 'audited_page' : 'audited_file';
  const fixed = creditCost('audit_base', 1) + fix;
  const minimum = fixed + creditCost(feature, 1);
  const { cost, per } = prices[feature];
  const affordable = (credits: number): number =>
    Math.max(0, Math.floor((credits - fixed) / cost)) * per;
  const requested =
    kind === 'website' ? (config.maxPages ?? pagesOf[config.coverageMode]) : config.maxFiles;
  const caps = [
    { limitedBy: 'plan', cap: plan.maxPagesPerAudit },
    ...(input.spendable === null
      ? []
      : [{ limitedBy: 'balance', cap: affordable(input.spendable) } as const]),
    ...(config.maxCredits === 0
      ? []
      : [{ limitedBy: 'budget', cap: affordable(config.maxCredits) } as const]),
  ] as const;
  const tightest = caps.reduce((low, entry) => (entry.cap < low.cap ? entry : low), caps[0]);
  const applied = Math.min(requested, tightest.cap);
  const shared = { hasBase: true, applied, requested, minimum, hasFix };
  const seconds = kind === 'website' ? secondsOf({ ...config, maxPages: applied }, kind) : null;
  return {
    ...shared,
    budgetSeconds: seconds ?? budgetSeconds,
    notice:
      applied === requested
        ? null
        : {
            type: 'page_limit_clamped',
            requested,
            applied,
            planId: plan.id,
            planCap: plan.maxPagesPerAudit,
            limitedBy: tightest.limitedBy,
            upgradeHint: hintOf(deps, { ...input, limitedBy: tightest.limitedBy, applied }),
          },
  };
}

/** Wall-clock time: by coverage, and by pages for crawls beyond the largest coverage. */
function secondsOf(config: RunConfig, kind: RunTarget['kind']): number {
  const pages = kind === 'website' ? (config.maxPages ?? 0) : 0;
  if (pages <= pagesOf.full) return minutesOf[config.coverageMode] * 60;
  return Math.min(MAX_SECONDS, Math.ceil(pages * SECONDS_PER_PAGE));
}

function hintOf(
  { settings }: Pick<Deps, 'settings'>,
  input: {
    readonly limitedBy: RunNotice['limitedBy'];
    readonly kind: string;
    readonly plan: Plan;
    readonly applied: number;
  },
): string {
  const things = input.kind === 'website' ? 'pages' : 'files';
  const { limitedBy, plan, applied } = input;
  const plansUrl = `${settings.publicUrl}/plans`;
  if (limitedBy === 'plan') {
    return `The ${plan.name} plan audits up to ${applied} ${things} per run. See ${plansUrl}`;
  }
  if (limitedBy === 'balance') {
    return `The credits left cover ${applied} ${things}. Top up at ${settings.topUpUrl}`;
  }
  return `maxCredits covers ${applied} ${things}. Raise it, or see prices at ${plansUrl}`;
}
