import type { WebhookAttempt } from '../../contract/webhook-attempt.ts';

/** A delivery as stored: `body` is the exact text that is signed and sent, each time. */
export type StoredDelivery = {
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly body: string;
  readonly status: 'pending' | 'delivered' | 'failed';
  /** 1, and one more with each redelivery. */
  readonly round: number;
  /** Attempts of this round. */
  readonly tries: number;
  readonly attempts: readonly WebhookAttempt[];
  readonly responseSnippet: string | null;
  readonly createdAt: Date;
};
