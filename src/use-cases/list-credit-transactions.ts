import { ApiError } from '../contract/api-error.ts';
import type { Balance } from '../contract/balance.ts';
import type { LedgerEntry } from '../contract/ledger-entry.ts';
import type { Principal } from '../contract/principal.ts';
import { listTransactions, type TransactionFilters } from '../store/ledger/list-transactions.ts';
import { readBalance } from '../store/ledger/read-balance.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Deps } from './deps.ts';
import { findCreditsOrganization } from './find-credits-organization.ts';
import { showBalance } from './show-balance.ts';
import { showLedgerEntry } from './show-ledger-entry.ts';

/** The ledger of an organization, newest first, with the balance it comes to. */
export async function listCreditTransactions(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string | undefined;
    readonly limit: number;
    readonly offset: number;
    readonly filters: TransactionFilters;
  },
): Promise<{
  readonly transactions: LedgerEntry[];
  readonly balance: Balance;
  readonly total: number;
  readonly hasMore: boolean;
}> {
  const { limit, offset, filters } = input;
  const organizationId = findCreditsOrganization(input.principal, input.organizationId);
  return deps.database.tenant(organizationId, async (trx) => {
    if ((await findOrganization(trx, { id: organizationId })) === null) {
      throw new ApiError('FORBIDDEN', 'There is no such organization.');
    }
    // First: it may begin a new month, whose rows belong to the list.
    const balance = await readBalance(trx, { organizationId, now: deps.clock() });
    const { transactions, total } = await listTransactions(trx, {
      ...{ organizationId, limit, offset, filters },
    });
    return {
      transactions: transactions.map(showLedgerEntry),
      balance: showBalance(balance),
      total,
      hasMore: offset + transactions.length < total,
    };
  });
}
