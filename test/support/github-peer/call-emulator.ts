import type { PeerAnswer, PeerCall, PeerState } from './peer-state.ts';

const hopByHop = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
]);

/** Passes a call on to the emulator and reads its whole answer. */
export async function callEmulator(
  state: Pick<PeerState, 'emulatorUrl'>,
  call: Pick<PeerCall, 'method' | 'path' | 'headers'> & Partial<PeerCall>,
): Promise<PeerAnswer> {
  const query = call.query?.toString() ?? '';
  const hasBody = call.body !== undefined && call.body.length > 0;
  const response = await fetch(`${state.emulatorUrl}${call.path}${query ? `?${query}` : ''}`, {
    method: call.method,
    headers: Object.fromEntries(
      Object.entries(call.headers).filter(([name]) => !hopByHop.has(name)),
    ),
    ...(hasBody ? { body: new Uint8Array(call.body) } : {}),
    redirect: 'manual',
  });
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (!hopByHop.has(name)) headers[name] = value;
  });
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}
