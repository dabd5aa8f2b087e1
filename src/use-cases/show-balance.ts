import type { Balance } from '../contract/balance.ts';
import type { Balance as StoredBalance } from '../store/ledger/balance.ts';

/** A balance as the contracts show it. */
export function showBalance(balance: StoredBalance): Balance {
  return {
    monthly: balance.monthly,
    pack: balance.pack,
    total: balance.total,
    periodEnd: balance.periodEnd?.toISOString() ?? null,
  };
}
