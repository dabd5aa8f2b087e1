import type { WebhookAttempt } from '../../contract/webhook-attempt.ts';

/** What an attempt came to. `refused` will not change by itself; `gone` asks never to be called again. */
export type DeliveryOutcome = {
  readonly kind: 'delivered' | 'refused' | 'gone' | 'unavailable';
  readonly attempt: WebhookAttempt;
  readonly responseSnippet: string | null;
};
