import type { LedgerEntry } from '../contract/ledger-entry.ts';
import type { LedgerTransaction } from '../store/ledger/list-transactions.ts';

/** A row of the ledger as the Public API shows it: ids of scans belong to the other contract. */
export function showLedgerEntry(row: LedgerTransaction): LedgerEntry {
  return {
    id: row.id,
    type: row.type,
    feature: row.feature,
    units: row.units,
    amount: row.amount,
    monthly: row.monthly,
    pack: row.pack,
    balanceAfter: row.balanceAfter,
    runId: row.runId,
    reportId: row.reportId,
    refId: row.refId,
    pricingVersion: row.pricingVersion,
    description: row.description,
    createdAt: row.createdAt.toISOString(),
  };
}
