import { ApiError } from '../../contract/api-error.ts';
import { creditCost } from '../../contract/credit-cost.ts';
import { findPlan } from '../../contract/find-plan.ts';
import { randomBase62 } from '../../contract/random-base62.ts';
import type { RunConfig } from '../../contract/run-config.ts';
import type { InstalledRepository } from '../../github/github-app.ts';
import type { Db } from '../../store/db.ts';
import type { Balance } from '../../store/ledger/balance.ts';
import { readBalance } from '../../store/ledger/read-balance.ts';
import { insertRun } from '../../store/runs/insert-run.ts';
import type { Run } from '../../store/runs/run.ts';
import { ensureWebsite } from '../../store/websites/ensure-website.ts';
import { updateWebsite } from '../../store/websites/update-website.ts';
import type { Deps } from '../deps.ts';
import { insufficientCredits } from '../insufficient-credits.ts';
import { findRunLinks } from './find-run-links.ts';
import type { ParsedRunUrl } from './parse-run-url.ts';
import { payForRun } from './pay-for-run.ts';
import { planRun, type RunPlan } from './plan-run.ts';
import type { RunCaller, RunRequest } from './run-request.ts';

export type StartedRun = { readonly run: Run; readonly balance: Balance };

/**
 * Everything a new run writes, inside the caller's transaction: website, run, charge, reservations and job. Throws
 * ApiError, and then nothing of it stays.
 */
export async function startRun(
  deps: Deps,
  trx: Db,
  input: {
    readonly caller: RunCaller;
    readonly request: RunRequest;
    readonly parsed: ParsedRunUrl;
    readonly config: RunConfig;
    readonly installed: InstalledRepository | null;
  },
): Promise<StartedRun> {
  const { caller, request, parsed, config } = input;
  const { organizationId } = caller;
  const now = deps.clock();
  const plan = findPlan(caller.planId);
  const website = await openWebsite(deps, trx, input);
  const runId = deps.newId('run');
  const links = await findRunLinks(trx, { request, website, newAuditId: deps.newId('aud') });

  const balance = await readBalance(trx, { organizationId, now });
  const size = planRun(deps, {
    ...{ kind: parsed.target.kind, mode: request.mode, config, plan },
    spendable: balance.unlimited ? null : balance.total,
  });
  const minimum = request.executor === 'runner' ? creditCost('audit_base', 1) : size.minimum;
  if (config.maxCredits > 0 && config.maxCredits < minimum) {
    throw new ApiError('VALIDATION_ERROR', 'The cap is below what the smallest such run costs.', {
      issues: [{ path: 'config.maxCredits', message: `Must be 0 or at least ${minimum}` }],
    });
  }
  if (!balance.unlimited && balance.total < minimum) {
    throw insufficientCredits(deps, { required: minimum, balance });
  }
  const run = await insertRun(trx, {
    id: runId,
    organizationId,
    websiteId: website.id,
    auditId: links.auditId,
    userId: caller.userId,
    executor: request.executor,
    trigger: request.trigger,
    mode: request.mode,
    model: request.model ?? null,
    repositoryId: input.installed?.repositoryId ?? null,
    url: parsed.url,
    target: parsed.target,
    config: {
      ...effective(config, size, parsed.target.kind),
      ...(links.source !== null && { sourceRunId: links.source.id }),
    },
    notice: size.notice,
    reportId: randomBase62(deps.randomBytes),
    budgetSeconds: size.budgetSeconds,
    createdAt: now,
  });
  const paid = await payForRun(trx, { run, plan: size, now });
  if (paid === 'insufficient') {
    throw insufficientCredits(deps, { required: minimum, balance });
  }
  if (request.executor === 'server') {
    await deps.queue.send(trx, { name: 'audit-run', data: { organizationId, runId } });
  }
  return { run, balance: paid ?? balance };
}

async function openWebsite(
  deps: Deps,
  trx: Db,
  input: {
    readonly caller: RunCaller;
    readonly parsed: ParsedRunUrl;
    readonly installed: InstalledRepository | null;
  },
) {
  const { caller, parsed, installed } = input;
  const { target, siteKey, url } = parsed;
  const { maxWebsites } = findPlan(caller.planId);
  const isRepository = target.kind === 'repository';
  const home = new URL(url);
  const website = await ensureWebsite(trx, {
    id: deps.newId('web'),
    organizationId: caller.organizationId,
    kind: target.kind,
    siteKey,
    url: isRepository ? `${home.origin}/${target.owner ?? ''}/${target.repo ?? ''}` : home.origin,
    domain: home.hostname,
    repository: isRepository ? `${target.owner ?? ''}/${target.repo ?? ''}` : null,
    createdAt: deps.clock(),
    maxWebsites,
  });
  if (website === 'limit') {
    throw new ApiError(
      'WEBSITE_LIMIT',
      `The plan allows ${maxWebsites} targets; use one of those, or ask for a larger plan.`,
      { fields: { limit: maxWebsites } },
    );
  }
  if (installed === null || website.repositoryId === installed.repositoryId) return website;
  const { repositoryId } = installed;
  return updateWebsite(trx, { id: website.id, change: { repositoryId } });
}

/** What will hold for this run: its own settings, with the limit that was applied beside the one asked for. */
function effective(
  config: RunConfig,
  size: RunPlan,
  kind: 'website' | 'repository',
): Record<string, unknown> {
  if (size.applied === 0) return { ...config };
  return kind === 'website'
    ? { ...config, maxPages: size.applied, requestedMaxPages: size.requested }
    : { ...config, maxFiles: size.applied, requestedMaxFiles: size.requested };
}
