import { ApiError } from '../contract/api-error.ts';
import type { Balance } from '../store/ledger/balance.ts';
import type { Deps } from './deps.ts';
import { showBalance } from './show-balance.ts';

/** The ledger cannot cover the request; both envelopes show what is needed, what is there, and where to top up. */
export function insufficientCredits(
  deps: Deps,
  input: { readonly required: number; readonly balance: Balance },
): ApiError {
  return new ApiError(
    'INSUFFICIENT_CREDITS',
    `This needs ${String(input.required)} credits and ${String(input.balance.total)} are left; top up first.`,
    {
      fields: {
        required: input.required,
        balance: showBalance(input.balance),
        topUpUrl: deps.settings.topUpUrl,
      },
    },
  );
}
