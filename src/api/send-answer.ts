import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RateLimit } from '../contract/rate-limit.ts';
import type { RouteAnswer } from './route.ts';

const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

type Facts = {
  readonly requestId: string;
  readonly rateLimit: RateLimit | null;
  readonly now: Date;
  /** Headers that open the answer to pages of other origins. */
  readonly cors: Readonly<Record<string, string>>;
  /** The process is stopping: the connection is not to be used again. */
  readonly isLast: boolean;
};

/** Writes an answer with the headers every answer carries; on HEAD only the headers leave. */
export function sendAnswer(
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse },
  answer: RouteAnswer,
  facts: Facts,
): void {
  const { request, response } = exchange;
  const { body, type } = encodeAnswer(answer);
  const headers = {
    'X-Request-Id': facts.requestId,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...rateLimitHeaders(facts),
    ...facts.cors,
    ...(facts.isLast ? { Connection: 'close' } : {}),
    ...(type === null ? {} : { 'Content-Type': type }),
    ...answer.headers,
    ...joinVary(facts.cors, answer.headers),
  };
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (answer.status !== 204 && answer.status !== 304)
    response.setHeader('Content-Length', body.length);
  discardRest(request);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function joinVary(...sources: readonly (RouteAnswer['headers'] | undefined)[]) {
  const names = sources.flatMap((headers) => headers?.['Vary'] ?? []);
  return names.length === 0 ? {} : { Vary: names.join(', ') };
}

function encodeAnswer(answer: RouteAnswer): { body: Uint8Array; type: string | null } {
  if ('json' in answer) {
    return {
      body: Buffer.from(JSON.stringify(answer.json)),
      type: 'application/json; charset=utf-8',
    };
  }
  if ('text' in answer) return { body: Buffer.from(answer.text), type: answer.type };
  if ('bytes' in answer) return { body: answer.bytes, type: answer.type };
  return { body: Buffer.alloc(0), type: null };
}

function rateLimitHeaders(facts: Facts): Record<string, string> {
  if (facts.rateLimit === null) return {};
  const seconds = Math.ceil(facts.rateLimit.reset - facts.now.getTime() / 1000);
  return {
    'RateLimit-Limit': String(facts.rateLimit.limit),
    'RateLimit-Remaining': String(facts.rateLimit.remaining),
    'RateLimit-Reset': String(Math.max(0, seconds)),
  };
}

/** A refused body is read to nowhere, so that the answer reaches a client that is still sending; not without end. */
function discardRest(request: IncomingMessage): void {
  if (request.readableEnded) return;
  let discarded = 0;
  request.on('data', (chunk: Uint8Array) => {
    discarded += chunk.length;
    if (discarded > MAX_DISCARDED_BYTES) request.destroy();
  });
  request.resume();
}
