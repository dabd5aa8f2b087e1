import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { grantCredits } from '../../src/store/ledger/grant-credits.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
/** A key without the scope, one that may do everything, and one whose organization has neither quota nor credits left. */
let wrong: string;
let good: string;
let poor: string;

beforeAll(async () => {
  server = await startTestServer();
  wrong = await server.key(['credits:read']);
  good = await server.key(['scan']);
  const organizationId = await server.organization('free');
  poor = await server.key(['scan'], { organizationId });
  await server.database.query(
    `insert into quota_counters (organization_id, month, used)
     values ($1, date_trunc('month', now() at time zone 'utc') at time zone 'utc', 10)`,
    [organizationId],
  );
  await server.deps.database.tenant(organizationId, (trx) =>
    grantCredits(trx, {
      organizationId,
      bucket: 'monthly',
      amount: -100,
      type: 'adjustment',
      key: 'test',
      description: 'Taken away',
    }),
  );
  // The limits have tests of their own.
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
  await send({ key: good, idempotencyKey: 'taken', body: '{"text":"One."}' });
});
afterAll(() => server.close());

type Attempt = {
  readonly path?: string;
  readonly method?: string;
  readonly key?: string;
  readonly type?: string;
  readonly idempotencyKey?: string;
  readonly body?: BodyInit;
};

function send(attempt: Attempt) {
  const { path = '/v1/scan', method = 'POST', key, type = 'application/json' } = attempt;
  return fetch(server.url + path, {
    method,
    headers: {
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(type === '' ? {} : { 'Content-Type': type }),
      ...(attempt.idempotencyKey === undefined
        ? {}
        : { 'Idempotency-Key': attempt.idempotencyKey }),
    },
    ...(attempt.body === undefined ? {} : { body: attempt.body }),
  });
}

const huge = JSON.stringify({ text: 'a'.repeat(1_048_577), format: 'pdf' });

function brokenArchive(fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File(['PK\u0003\u0004 broken'], 'a.zip'));
  return { type: '', body };
}

/** Each attempt breaks two rules that stand next to each other in the contract; the first must be told. */
test.each<[string, () => Attempt, number, string]>([
  ['route before key', () => ({ path: '/v1/scan/x/y' }), 404, 'not_found'],
  ['method before key', () => ({ method: 'PUT' }), 405, 'method_not_allowed'],
  ['key before scope and body', () => ({ type: 'text/plain', body: 'x' }), 401, 'unauthorized'],
  [
    'scope before media type',
    () => ({ key: wrong, type: 'text/plain', body: 'x' }),
    403,
    'scope_required',
  ],
  [
    'media type before size',
    () => ({ key: good, type: 'text/plain', body: 'a'.repeat(9_000_000) }),
    415,
    'unsupported_media_type',
  ],
  ['size before fields', () => ({ key: good, body: huge }), 413, 'payload_too_large'],
  [
    'fields before the archive',
    () => ({ key: good, ...brokenArchive({ scan_type: 'plugin' }) }),
    400,
    'invalid_request',
  ],
  [
    'the archive before the quota',
    () => ({ key: poor, ...brokenArchive() }),
    422,
    'unprocessable_content',
  ],
  [
    'the repeated key before the work',
    () => ({ key: good, idempotencyKey: 'taken', body: '{"text":"Two."}' }),
    409,
    'idempotency_conflict',
  ],
  [
    'the quota before the credits',
    () => ({ key: poor, body: '{"text":"x"}' }),
    429,
    'monthly_quota_exceeded',
  ],
])('%s', async (_name, attempt, status, type) => {
  const response = await send(attempt());
  const { error, rate_limit } = ScanErrorBody.parse(await response.json());
  expect([response.status, error.code, error.type]).toEqual([status, status, type]);
  expect(rate_limit).toBeDefined();
});
