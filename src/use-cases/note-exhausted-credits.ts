import { z } from 'zod';
import { Balance } from '../contract/balance.ts';
import type { ApiError } from '../contract/api-error.ts';
import type { Caller } from '../contract/caller.ts';
import { claimCreditNotice } from '../store/ledger/claim-credit-notice.ts';
import type { Deps } from './deps.ts';

const Refusal = z.object({ required: z.int(), balance: Balance });

/**
 * Tells the organization, once a month, that a request was refused for want of credits. In a transaction of its own: the
 * one of the request is rolled back. Whatever goes wrong here is logged, and the caller still gets the 402.
 */
export async function noteExhaustedCredits(
  deps: Deps,
  input: { readonly caller: Caller | null; readonly error: ApiError },
): Promise<void> {
  const { caller, error } = input;
  const organizationId = caller?.principal?.organizationId;
  if (error.code !== 'INSUFFICIENT_CREDITS' || organizationId === undefined) return;
  const refusal = Refusal.safeParse(error.extra.fields);
  if (!refusal.success) return;
  const { required, balance } = refusal.data;
  const { monthly, pack, total } = balance;
  try {
    await deps.database.tenant(organizationId, (trx) =>
      claimCreditNotice(trx, {
        ...{ organizationId, event: 'credits.exhausted', now: deps.clock() },
        data: { balance: { monthly, pack, total }, required, feature: null },
      }),
    );
  } catch (fault) {
    deps.log.warn({ organizationId, err: fault }, 'A notice about credits was not queued');
  }
}
