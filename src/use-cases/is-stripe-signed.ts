import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_MS = 5 * 60_000;

/**
 * Whether a header `Stripe-Signature` (`t=<seconds>,v1=<hex>`, v1 once for each secret in use) holds for the body and is
 * no older, or newer, than 5 minutes. https://docs.stripe.com/webhooks/signature
 */
export function isStripeSigned(input: {
  readonly header: string;
  readonly body: Uint8Array;
  readonly secret: string;
  readonly now: Date;
}): boolean {
  const parts = input.header.split(',', 10).map((part) => part.trim());
  const stamp = parts.map((part) => /^t=(\d{1,12})$/.exec(part)?.[1]).find((found) => found);
  if (stamp === undefined) return false;
  if (Math.abs(input.now.getTime() - Number(stamp) * 1000) > TOLERANCE_MS) return false;
  const expected = createHmac('sha256', input.secret)
    .update(`${stamp}.`)
    .update(input.body)
    .digest();
  return parts
    .flatMap((part) => /^v1=([0-9a-f]{64})$/.exec(part)?.[1] ?? [])
    .some((hex) => timingSafeEqual(Buffer.from(hex, 'hex'), expected));
}
