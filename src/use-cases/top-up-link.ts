import type { Deps } from './deps.ts';

/**
 * Where credits are bought; null where the operator named no place. A Stripe payment link is told who pays
 * (https://docs.stripe.com/payment-links/url-parameters), which is how the webhook finds the organization.
 */
export function topUpLink(
  deps: Pick<Deps, 'settings'>,
  input: { readonly organizationId: string | null },
): string | null {
  const { topUpUrl, publicUrl } = deps.settings;
  if (topUpUrl === `${publicUrl}/credits`) return null;
  const url = new URL(topUpUrl);
  if (url.hostname === 'buy.stripe.com' && input.organizationId !== null) {
    url.searchParams.set('client_reference_id', input.organizationId);
  }
  return url.href;
}
