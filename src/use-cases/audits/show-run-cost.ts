import type { RunCost } from '../../contract/run-cost.ts';
import type { RunCharge } from '../../store/ledger/list-run-charges.ts';

/** The ledger rows of a run as its cost: one line a debit, with what came back of it. */
export function showRunCost(charges: readonly RunCharge[]): RunCost {
  const debits = charges.filter(({ type }) => type === 'debit');
  const lines = debits.map((debit) => ({
    feature: debit.feature,
    units: debit.units,
    charged: 0 - debit.amount,
    refunded: charges
      .filter(({ type, refId }) => type === 'refund' && refId === debit.id)
      .reduce((sum, { amount }) => sum + amount, 0),
  }));
  const totalCharged = lines.reduce((sum, { charged }) => sum + charged, 0);
  const totalRefunded = lines.reduce((sum, { refunded }) => sum + refunded, 0);
  return {
    lines,
    totalCharged,
    totalRefunded,
    netSpent: totalCharged - totalRefunded,
    balanceAfter: charges.at(-1)?.balanceAfter ?? null,
    source: 'ledger',
  };
}
