import { ApiError } from '../../contract/api-error.ts';
import type { Balance } from '../../contract/balance.ts';
import type { CreditGrant } from '../../contract/credit-grant.ts';
import type { LedgerEntry } from '../../contract/ledger-entry.ts';
import type { Principal } from '../../contract/principal.ts';
import { appendAdminLog } from '../../store/admin/append-admin-log.ts';
import { getTransaction } from '../../store/ledger/get-transaction.ts';
import { grantCredits } from '../../store/ledger/grant-credits.ts';
import { findOrganization } from '../../store/organizations/find-organization.ts';
import type { Deps } from '../deps.ts';
import { showBalance } from '../show-balance.ts';
import { showLedgerEntry } from '../show-ledger-entry.ts';
import { actorOf } from './actor-of.ts';
import { organizationNotFound } from './organization-not-found.ts';

/** Grants credits, or takes some away, once per key; a repeat answers with the first row. */
export async function grantCreditsAsAdmin(
  deps: Deps,
  input: {
    readonly principal: Principal;
    readonly organizationId: string;
    readonly grant: CreditGrant;
  },
): Promise<{ readonly transaction: LedgerEntry; readonly balance: Balance }> {
  const { organizationId, grant } = input;
  const { amount, bucket, reason, idempotencyKey } = grant;
  const now = deps.clock();
  return deps.database.transaction(async (trx) => {
    if ((await findOrganization(trx, { id: organizationId })) === null) {
      throw organizationNotFound();
    }
    const granted = await grantCredits(trx, {
      ...{ organizationId, bucket, amount, description: reason, now },
      type: amount > 0 ? 'grant_admin' : 'adjustment',
      key: `admin:${idempotencyKey}`,
    });
    if (granted.kind === 'insufficient') {
      throw new ApiError('CONFLICT', 'Less than that is left in this bucket; take away less.');
    }
    const { transactionId } = granted;
    if (granted.kind === 'granted') {
      await appendAdminLog(trx, {
        ...{ at: now, actorId: actorOf(input.principal), action: 'credits.grant' },
        ...{ organizationId, subject: transactionId, detail: { amount, bucket, reason } },
      });
    }
    const row = await getTransaction(trx, { organizationId, id: transactionId });
    return { transaction: showLedgerEntry(row), balance: showBalance(granted.balance) };
  });
}
