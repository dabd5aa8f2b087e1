import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { callEmulator } from './call-emulator.ts';
import { checkRunRoutes } from './check-run-routes.ts';
import { codeScanningRoutes } from './code-scanning-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import { gitRoutes } from './git-routes.ts';
import type { PeerFault } from './github-peer.ts';
import { hookRoutes } from './hook-routes.ts';
import { jsonAnswer } from './json-answer.ts';
import { parseRecord } from './parse-record.ts';
import type { PeerAnswer, PeerCall, PeerState } from './peer-state.ts';
import { peopleRoutes } from './people-routes.ts';
import { pullRequestRoutes } from './pull-request-routes.ts';
import { relayHook } from './relay-hook.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { tokenRoutes } from './token-routes.ts';

const routes = [
  ...tokenRoutes,
  ...signInRoutes,
  ...hookRoutes,
  ...peopleRoutes,
  ...checkRunRoutes,
  ...codeScanningRoutes,
  ...commentRoutes,
  ...pullRequestRoutes,
  ...gitRoutes,
];

/** The shim: an HTTP server before the emulator. `state` is asked for late, as its URL is known only once it listens. */
export function servePeer(state: () => PeerState): Server {
  return createServer((request, response) => {
    handle(state(), request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const message = error instanceof Error ? error.message : String(error);
      return send(response, jsonAnswer(500, { message: `peer: ${message}` }));
    });
  });
}

async function handle(
  state: PeerState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = await readCall(request);
  if (call.path === '/_peer/hook') {
    send(response, jsonAnswer(200, {}));
    await relayHook(state, call.headers['x-github-event'] ?? '', parseRecord(call.body));
    return;
  }
  const fault = takeFault(state, call);
  if (fault === 'reset') {
    request.socket.destroy();
    return;
  }
  const described = fault === null || typeof fault === 'string' ? null : fault;
  if (described && 'stallMs' in described) await waitOrClose(response, described.stallMs);
  const answer = (described && faultAnswer(described)) ?? (await serve(state, call));
  state.requests.push({ method: call.method, path: call.path, status: answer.status });
  if (fault === 'lost-answer') {
    request.socket.destroy();
    return;
  }
  if (fault === 'cut-body') {
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': String(answer.body.length),
    });
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), () =>
      request.socket.destroy(),
    );
    return;
  }
  send(response, answer);
}

async function serve(state: PeerState, call: PeerCall): Promise<PeerAnswer> {
  const token = (call.headers['authorization'] ?? '').replace(/^(bearer|token)\s+/i, '');
  const issued = state.tokens.get(token);
  // The emulator takes an unknown token for its first user; GitHub does not.
  if (token.startsWith('ghs_') && (issued === undefined || issued.isExpired)) {
    return jsonAnswer(401, { message: 'Bad credentials' });
  }
  for (const route of routes) {
    if (route.method !== call.method) continue;
    const match = route.path.exec(call.path);
    if (!match) continue;
    const answer = await route.serve(state, call, match.slice(1).map(decodeURIComponent));
    if (answer) return answer;
  }
  return callEmulator(state, call);
}

async function readCall(request: IncomingMessage): Promise<PeerCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://peer.test');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: request.method ?? 'GET',
    path: url.pathname.replace(/^\/api\/v3(?=\/)/, ''),
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks),
  };
}

function takeFault(state: PeerState, call: PeerCall): PeerFault['kind'] | null {
  const index = state.faults.findIndex(
    ({ fault, left }) =>
      left > 0 &&
      (fault.method === undefined || fault.method === call.method) &&
      fault.path.test(call.path),
  );
  const entry = state.faults[index];
  if (!entry) return null;
  entry.left -= 1;
  return entry.fault.kind;
}

function faultAnswer(kind: Exclude<PeerFault['kind'], string>): PeerAnswer | null {
  if ('stallMs' in kind) return null;
  if ('secondaryLimitSeconds' in kind) {
    return jsonAnswer(
      403,
      { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' },
      { 'retry-after': String(kind.secondaryLimitSeconds) },
    );
  }
  if ('primaryLimitSeconds' in kind) {
    return jsonAnswer(
      403,
      { message: 'API rate limit exceeded for installation ID 1.' },
      {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + kind.primaryLimitSeconds),
      },
    );
  }
  return jsonAnswer(kind.status, kind.body ?? { message: 'injected fault' }, kind.headers);
}

function waitOrClose(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function send(response: ServerResponse, answer: PeerAnswer): void {
  // Node forbids a body, and so a length of one, on these.
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasBody ? { 'content-length': String(answer.body.length) } : {}),
  });
  response.end(hasBody ? answer.body : undefined);
}
