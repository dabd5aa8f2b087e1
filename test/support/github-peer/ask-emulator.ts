import { callEmulator } from './call-emulator.ts';
import type { PeerState } from './peer-state.ts';

/** One call of the peer itself, as the administrator or another user; throws unless 2xx or a status in `allow`. */
export async function askEmulator(
  state: Pick<PeerState, 'emulatorUrl' | 'adminToken'>,
  method: string,
  path: string,
  options: { body?: unknown; token?: string; allow?: readonly number[] } = {},
): Promise<{ status: number; json: unknown }> {
  const answer = await callEmulator(state, {
    method,
    path,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${options.token ?? state.adminToken}`,
    },
    ...(options.body === undefined ? {} : { body: Buffer.from(JSON.stringify(options.body)) }),
  });
  const isFine = answer.status < 300 || (options.allow ?? []).includes(answer.status);
  if (!isFine) {
    throw new Error(`emulator: ${method} ${path} → ${answer.status} ${answer.body.toString()}`);
  }
  return {
    status: answer.status,
    json: answer.body.length === 0 ? null : JSON.parse(answer.body.toString('utf8')),
  };
}
