import { z } from 'zod';
import { deliverWebhook } from './deliver-webhook.ts';
import type { PeerState } from './peer-state.ts';
import { refreshPullRequest } from './refresh-pull-request.ts';

const Numbered = z.looseObject({ number: z.number() });

/** Takes an event of the emulator, adds what its payload lacks, and sends it under a GUID of its own. */
export async function relayHook(
  state: PeerState,
  event: string,
  payload: Record<string, unknown>,
): Promise<void> {
  const after = payload['after'];
  if (event === 'push' && typeof after === 'string' && state.quietCommits.has(after)) return;
  if (!state.isInstalled) return;
  const full = await complete(state, event, payload);
  const sent = deliverWebhook(state, { event, payload: full });
  for (const waiter of state.hookWaiters) waiter({ event, payload: full }, sent);
}

async function complete(
  state: PeerState,
  event: string,
  payload: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (event === 'pull_request') {
    const pull = await refreshPullRequest(state, payload['pull_request']);
    return { ...payload, number: Numbered.parse(pull).number, pull_request: pull };
  }
  if (event === 'push') {
    return {
      commits: [],
      ...payload,
      created: payload['before'] === '0'.repeat(40),
      deleted: payload['after'] === '0'.repeat(40),
      forced: false,
    };
  }
  if (event === 'check_run') {
    const run = z.looseObject({ id: z.number() }).parse(payload['check_run']);
    return {
      ...payload,
      check_run: { ...run, app: { id: state.app.id, slug: state.app.slug } },
    };
  }
  return payload;
}
