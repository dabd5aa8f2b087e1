import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/**
 * Headers of one attempt: the signatures of Standard Webhooks, one for each secret that counts, and those of the
 * X-Squirrel family, which are keyed with the whole text of the current secret.
 */
export function signDelivery(input: {
  readonly id: string;
  readonly body: string;
  readonly event: string;
  /** `timestamp` of the body. */
  readonly timestamp: string;
  readonly now: Date;
  /** The current one first. */
  readonly secrets: readonly [string, ...string[]];
}): Record<string, string> {
  const { id, body, now, secrets } = input;
  const [current] = secrets;
  return {
    'content-type': 'application/json',
    'user-agent': 'Skillgate-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
    'x-squirrel-event': input.event,
    'x-squirrel-delivery': id,
    'x-squirrel-timestamp': input.timestamp,
    'x-squirrel-signature': `sha256=${createHmac('sha256', current).update(body).digest('hex')}`,
  };
}
