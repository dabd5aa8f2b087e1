import type { Db } from '../../store/db.ts';
import type { Balance } from '../../store/ledger/balance.ts';
import { chargeCredits } from '../../store/ledger/charge-credits.ts';
import { reserveCredits } from '../../store/ledger/reserve-credits.ts';
import type { Run } from '../../store/runs/run.ts';
import type { RunPlan } from './plan-run.ts';
import { runChargeKeys } from './run-charge-keys.ts';

/** Beyond the longest wait, the longest run and its retry; the janitor frees what is left after it. */
const HOLD_MS = 4 * 3_600_000;

/** Debits the base price and holds the rest of the quote; `insufficient` when somebody else was faster: roll back then. */
export async function payForRun(
  trx: Db,
  input: { readonly run: Run; readonly plan: RunPlan; readonly now: Date },
): Promise<Balance | 'insufficient' | null> {
  const { run, plan, now } = input;
  const { organizationId } = run;
  const keys = runChargeKeys(run.id);
  const hold = { organizationId, now, expiresAt: new Date(now.getTime() + HOLD_MS) };
  let balance: Balance | null = null;
  if (plan.hasBase || run.executor === 'runner') {
    const base = { organizationId, feature: 'audit_base', units: 1, key: keys.base } as const;
    const charged = await chargeCredits(trx, { ...base, runId: run.id, now });
    if (charged.kind === 'insufficient') return 'insufficient';
    balance = charged.balance;
  }
  // A runner works on its caller's machine: what it reads there is not charged.
  if (run.executor === 'runner') return balance;
  const isSite = run.target.kind === 'website';
  const parts = [
    ...(plan.applied > 0
      ? [
          {
            feature: isSite ? 'audited_page' : 'audited_file',
            key: isSite ? keys.page : keys.file,
            units: plan.applied,
          } as const,
        ]
      : []),
    ...(plan.hasFix ? [{ feature: 'fix', key: keys.fix, units: 1 } as const] : []),
  ];
  for (const part of parts) {
    const reserved = await reserveCredits(trx, { ...hold, ...part });
    if (reserved.kind === 'insufficient') return 'insufficient';
    balance = reserved.balance;
  }
  return balance;
}
