import { randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import type { PeerDelivery } from './github-peer.ts';
import type { PeerState } from './peer-state.ts';

/** GitHub gives up after ten seconds. */
const timeoutMs = 10_000;

/** Signs and sends one webhook, after those before it; resolves when the receiver has answered. */
export function deliverWebhook(
  state: PeerState,
  hook: {
    readonly event: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly guid?: string;
  },
): Promise<PeerDelivery> {
  const action = hook.payload['action'];
  const delivery: PeerDelivery = {
    guid: hook.guid ?? randomUUID(),
    event: hook.event,
    action: typeof action === 'string' ? action : null,
    payload: hook.payload,
    status: null,
    answer: '',
  };
  state.deliveries.push(delivery);
  const sent = state.lastDelivery.then(() => send(state, delivery));
  state.lastDelivery = sent;
  return sent;
}

async function send(state: PeerState, delivery: PeerDelivery): Promise<PeerDelivery> {
  delivery.status = 0;
  if (state.webhookUrl === null) return delivery;
  const body = JSON.stringify(delivery.payload);
  try {
    const response = await fetch(state.webhookUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/peer',
        'x-github-event': delivery.event,
        'x-github-delivery': delivery.guid,
        'x-github-hook-id': '1',
        'x-github-hook-installation-target-id': String(state.app.id),
        'x-github-hook-installation-target-type': 'integration',
        'x-hub-signature-256': await sign(state.app.webhookSecret, body),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    delivery.answer = await response.text();
    delivery.status = response.status;
  } catch (error) {
    delivery.answer = error instanceof Error ? error.message : String(error);
  }
  return delivery;
}
