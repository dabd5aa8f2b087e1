import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { readBody } from '../src/api/read-body.ts';
import { sendAnswer } from '../src/api/send-answer.ts';
import { sendError } from '../src/api/send-error.ts';
import { toApiError } from '../src/use-cases/to-api-error.ts';
import { ApiError } from '../src/contract/api-error.ts';
import { acceptDelivery } from '../src/use-cases/accept-delivery.ts';
import type { Deps } from '../src/use-cases/deps.ts';
import type { Bot } from './bot.ts';

/** GitHub sends no payload above 25 MB; decimal or binary, this is the larger. */
const maxBytes = 25 * 1024 * 1024;

const Headers = z.object({
  'x-github-event': z.string().regex(/^[a-z0-9_]{1,64}$/),
  'x-github-delivery': z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
});
const Payload = z.record(z.string(), z.unknown());
const Action = z.string().max(64).catch('');

/**
 * Takes webhooks of the GitHub App. The order of checks is the order of cost: what can be refused by its headers is
 * refused unread, and nothing is parsed before its signature holds over the raw bytes.
 */
export function receiveGitHub(
  deps: Deps,
  input: {
    readonly bot: Bot;
    /** The current secret and, while it is being rotated, the one before. */
    readonly secrets: readonly string[];
  },
): RequestHandler {
  return async (request, response) => {
    try {
      checkMediaType(request.headers);
      const headers = readHeaders(request.headers);
      const signature = readSignature(request.headers);
      const body = await readBody(request, { maxBytes, limitName: 'webhook payload' });
      if (!input.secrets.some((secret) => isSigned({ secret, body, signature }))) throw unsigned();
      const payload = parsePayload(body);
      const event = headers['x-github-event'];
      const guid = headers['x-github-delivery'];
      const events = await input.bot.read({ id: guid, name: event, payload });
      const action = Action.parse(payload['action']);
      const { isQueued } = await acceptDelivery(deps, { guid, event, action, events });
      deps.log.info({ event, action, delivery: guid, isQueued }, 'Webhook accepted');
      sendAnswer(
        { request, response },
        { status: 202, json: { accepted: true, event, delivery: guid, queued: isQueued } },
        {
          requestId: deps.newId('req'),
          rateLimit: null,
          now: deps.clock(),
          cors: {},
          isLast: deps.isDraining(),
        },
      );
    } catch (error) {
      const requestId = sendError(deps, { request, response, error, family: 'public' });
      const { code } = toApiError(error);
      if (code !== 'INTERNAL_ERROR' && code !== 'SERVICE_UNAVAILABLE') {
        deps.log.warn({ requestId, code }, 'Webhook refused');
        return;
      }
      deps.log.error({ requestId, code, err: error }, 'Webhook failed');
    }
  };
}

function checkMediaType(headers: IncomingHttpHeaders): void {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const encoding = headers['content-encoding'] ?? 'identity';
  if (type === 'application/json' && encoding === 'identity') return;
  throw new ApiError(
    'UNSUPPORTED_MEDIA_TYPE',
    'Webhooks are taken as plain application/json only; set that content type in the GitHub App.',
  );
}

function readHeaders(headers: IncomingHttpHeaders): z.infer<typeof Headers> {
  const parsed = Headers.safeParse(headers);
  if (parsed.success) return parsed.data;
  throw new ApiError(
    'VALIDATION_ERROR',
    'The headers X-GitHub-Event and X-GitHub-Delivery are needed; send the webhook as GitHub does.',
    {
      issues: parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message: 'missing or malformed',
      })),
    },
  );
}

/** A repeated header arrives joined by a comma, and so does not match. */
function readSignature(headers: IncomingHttpHeaders): Buffer {
  const given = headers['x-hub-signature-256'];
  const match = /^sha256=([0-9a-f]{64})$/.exec(typeof given === 'string' ? given : '');
  if (match?.[1] === undefined) throw unsigned();
  return Buffer.from(match[1], 'hex');
}

function isSigned(input: {
  readonly secret: string;
  readonly body: Uint8Array;
  readonly signature: Buffer;
}): boolean {
  const expected = createHmac('sha256', input.secret).update(input.body).digest();
  return timingSafeEqual(expected, input.signature);
}

function unsigned(): ApiError {
  return new ApiError(
    'UNAUTHORIZED',
    'The signature in X-Hub-Signature-256 is missing or wrong; check the webhook secret.',
  );
}

function parsePayload(body: Uint8Array): Record<string, unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const parsed = Payload.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below, for both kinds of damage.
  }
  throw new ApiError('INVALID_JSON', 'The payload is not a JSON object; send it unchanged.');
}
