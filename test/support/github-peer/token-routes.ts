import { z } from 'zod';
import { callEmulator } from './call-emulator.ts';
import { jsonAnswer } from './json-answer.ts';
import type { PeerRoute } from './peer-state.ts';

const Issued = z.looseObject({
  token: z.string(),
  permissions: z.record(z.string(), z.string()),
});

/** Installation tokens: remembered with their permissions, in the long stateless shape of 2026. */
export const tokenRoutes: readonly PeerRoute[] = [
  {
    method: 'POST',
    path: /^\/app\/installations\/(\d+)\/access_tokens$/,
    serve: async (state, call) => {
      if (!state.isInstalled) return jsonAnswer(404, { message: 'Not Found' });
      const answer = await callEmulator(state, call);
      if (answer.status !== 201) return answer;
      const issued = Issued.parse(JSON.parse(answer.body.toString('utf8')));
      state.tokens.set(issued.token, { permissions: issued.permissions, isExpired: false });
      return answer;
    },
  },
  {
    method: 'GET',
    path: /^\/app\/installations\/(\d+)$/,
    serve: (state) =>
      Promise.resolve(state.isInstalled ? null : jsonAnswer(404, { message: 'Not Found' })),
  },
];
