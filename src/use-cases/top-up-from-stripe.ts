import { z } from 'zod';
import { ApiError } from '../contract/api-error.ts';
import { grantCredits } from '../store/ledger/grant-credits.ts';
import { findOrganization } from '../store/organizations/find-organization.ts';
import type { Deps } from './deps.ts';
import { isStripeSigned } from './is-stripe-signed.ts';

const Event = z.object({ id: z.string().max(255), type: z.string() });
const paidTypes = ['checkout.session.completed', 'checkout.session.async_payment_succeeded'];

/** A finished checkout: the payment link says how many credits, the buyer's address for whom. */
const Checkout = z.object({
  data: z.object({
    object: z.object({
      id: z.string().max(255),
      payment_status: z.string(),
      client_reference_id: z.string().max(64).nullish(),
      metadata: z.object({
        skillgate_credits: z.coerce.number().int().min(1).max(10_000_000),
        skillgate_organization: z.string().max(64).optional(),
      }),
    }),
  }),
});

/** Adds the credits of a paid checkout to the packs of an organization, once, however often Stripe tells of it. */
export async function topUpFromStripe(
  deps: Deps,
  input: { readonly header: string; readonly body: Uint8Array },
): Promise<{ readonly received: true; readonly granted: number }> {
  const { stripeSecret: secret } = deps.settings;
  if (secret === undefined) {
    throw new ApiError(
      'SERVICE_UNAVAILABLE',
      'Top-ups through Stripe are not set up here; the operator sets SKILLGATE_STRIPE_WEBHOOK_SECRET.',
      { retryAfter: 3600 },
    );
  }
  const now = deps.clock();
  if (!isStripeSigned({ ...input, secret, now })) {
    throw new ApiError(
      'UNAUTHORIZED',
      'The header Stripe-Signature is missing, wrong or older than 5 minutes; check the secret.',
    );
  }
  const json = readJson(input.body);
  const event = Event.safeParse(json).data;
  if (event === undefined || !paidTypes.includes(event.type)) return { received: true, granted: 0 };
  const checkout = Checkout.safeParse(json).data?.data.object;
  // Something else that is sold through the same account.
  if (checkout?.payment_status !== 'paid') return { received: true, granted: 0 };
  const { skillgate_credits: amount, skillgate_organization: named } = checkout.metadata;
  const organizationId = checkout.client_reference_id ?? named ?? '';
  return deps.database.transaction(async (trx) => {
    if ((await findOrganization(trx, { id: organizationId })) === null) {
      throw new ApiError(
        'NOT_FOUND',
        'The checkout names no organization of this instance; grant the credits by hand.',
      );
    }
    const granted = await grantCredits(trx, {
      ...{ organizationId, amount, now, bucket: 'pack', type: 'grant_pack' },
      // One checkout is paid once, though several events may tell of it.
      key: `stripe:${checkout.id}`,
      description: 'Top-up',
    });
    return { received: true, granted: granted.kind === 'granted' ? amount : 0 };
  });
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new ApiError('INVALID_JSON', 'The event is not JSON; send it unchanged.');
  }
}
