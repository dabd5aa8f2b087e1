import { creditCost } from '../../contract/credit-cost.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RegisterRunBody } from '../../contract/register-run-body.ts';
import type { RunRegistered } from '../../contract/run-registered.ts';
import type { AnswerDocument } from '../answer-document.ts';
import type { Deps } from '../deps.ts';
import { showBalance } from '../show-balance.ts';
import { createRun } from './create-run.ts';
import type { StartedRun } from './start-run.ts';

/** Registers a run that its caller executes, so that it can be followed, cancelled and priced. */
export function registerRun(
  deps: Deps,
  input: { readonly principal: Principal; readonly body: RegisterRunBody },
): Promise<AnswerDocument> {
  const { idempotencyKey, ...request } = input.body;
  return createRun(deps, {
    caller: input.principal,
    request: { ...request, trigger: 'cli', executor: 'runner' },
    idempotencyKey,
    operation: 'agent-runs/register',
    describe: ({ run, balance }: StartedRun): RunRegistered => ({
      runId: run.id,
      websiteId: run.websiteId,
      auditId: run.auditId,
      baseCharged: creditCost('audit_base', 1),
      balance: showBalance(balance),
      ...(run.notice !== null && { notice: run.notice }),
    }),
  });
}
