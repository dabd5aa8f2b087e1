import type { Balance } from './balance.ts';
import type { LockedBalance } from './locked-balance.ts';
import { startOfNextMonth } from './start-of-next-month.ts';
import { unlimitedCredits } from './unlimited-credits.ts';

/** What callers see of a balance row. */
export function toBalance(
  row: Omit<LockedBalance, 'organizationId' | 'periodGrant' | 'now' | 'earlier'>,
): Balance {
  const reserved = row.heldMonthly + row.heldPack;
  if (row.isUnlimited) {
    return {
      monthly: unlimitedCredits,
      pack: row.pack,
      total: unlimitedCredits,
      periodEnd: null,
      reserved,
      unlimited: true,
    };
  }
  return {
    monthly: row.monthly,
    pack: row.pack,
    total: row.monthly + row.pack,
    periodEnd: row.period === null ? null : startOfNextMonth(row.period),
    reserved,
    unlimited: false,
  };
}
