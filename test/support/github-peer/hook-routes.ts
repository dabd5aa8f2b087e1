import { deliverWebhook } from './deliver-webhook.ts';
import { jsonAnswer } from './json-answer.ts';
import type { PeerRoute } from './peer-state.ts';

/** The list of deliveries and their repetition, which the emulator lacks; shapes of GitHub's OpenAPI description. */
export const hookRoutes: readonly PeerRoute[] = [
  {
    method: 'GET',
    path: /^\/app\/hook\/deliveries$/,
    serve: (state, call) => {
      const size = Number(call.query.get('per_page') ?? 30);
      const start = Number(call.query.get('cursor')?.replace('v1_', '') ?? 0);
      const wantsFailures = call.query.get('status') === 'failure';
      const all = state.deliveries
        .map((delivery, index) => ({ delivery, id: index + 1 }))
        .filter(({ delivery: { status } }) => status !== null)
        .filter(
          ({ delivery: { status } }) => !wantsFailures || (status ?? 0) >= 400 || status === 0,
        )
        .toReversed();
      const shown = all.slice(start, start + size).map(({ delivery, id }) => ({
        id,
        guid: delivery.guid,
        delivered_at: new Date().toISOString(),
        redelivery: false,
        duration: 0.1,
        status: delivery.status === 202 ? 'OK' : 'failed to connect to host',
        status_code: delivery.status,
        event: delivery.event,
        action: delivery.action,
        installation_id: state.installationId,
        repository_id: null,
      }));
      const next = `<${state.url}/app/hook/deliveries?per_page=${size}&cursor=v1_${start + size}>; rel="next"`;
      const link = all.length > start + size ? { link: next } : undefined;
      return Promise.resolve(jsonAnswer(200, shown, link));
    },
  },
  {
    method: 'POST',
    path: /^\/app\/hook\/deliveries\/(\d+)\/attempts$/,
    serve: (state, _call, [id = '']) => {
      const first = state.deliveries[Number(id) - 1];
      if (first === undefined) return Promise.resolve(jsonAnswer(404, { message: 'Not Found' }));
      const { event, payload, guid } = first;
      // Accepted now, sent a moment later.
      deliverWebhook(state, { event, payload, guid }).catch(() => undefined);
      return Promise.resolve(jsonAnswer(202, {}));
    },
  },
];
