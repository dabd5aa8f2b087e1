import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import { PublicErrorBody } from '../../src/contract/public-error-body.ts';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { startProduct, type Product } from '../end-to-end/start-product.ts';
import { createTestKey } from '../support/create-test-key.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import type { TestDatabase } from '../support/test-database.ts';

const MIB = 1024 * 1024;
let product: Product;
/** A server that has no App, and so no webhook secret. */
let bare: TestServer;
let key: string;
/** 60 MiB of zeros in some 60 kB. */
let bomb: Uint8Array;

beforeAll(async () => {
  bomb = zipSync({ 'SKILL.md': skill, 'a.txt': new Uint8Array(60 * MIB) }, { level: 1 });
  [product, bare] = await Promise.all([startProduct({ isWorking: false }), startTestServer()]);
  // A plan that counts its credits.
  const scopes = ['scan', 'audits:write'] as const;
  key = await createTestKey(product.database, { scopes, planId: 'overwatch' });
});
afterAll(async () => {
  await product.close();
  await bare.close();
});

/** The bytes of every table but the windows of the rate limit, and the jobs; the last use of a key is no trace. */
async function readTraces({ query }: TestDatabase): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rate_limits'
     order by 1`,
  );
  const traces: Record<string, string> = {};
  for (const { name } of tables) {
    const row = name === 'api_keys' ? 't.id' : 't::text';
    const [found] = await query<{ trace: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as trace
       from ${name} t`,
    );
    traces[name] = found?.trace ?? '';
  }
  const [jobs] = await query<{ count: string }>(
    `select count(*) from pgboss.job where name like 'scan-%'`,
  );
  return { ...traces, jobs: jobs?.count ?? '' };
}

type Call = {
  readonly path: string;
  readonly body: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
};

function send(url: string, { path, body, headers = {} }: Call): Promise<Response> {
  return fetch(url + path, { method: 'POST', headers, body });
}

const json = { 'Content-Type': 'application/json' };
const withKey = () => ({ Authorization: `Bearer ${key}`, 'Idempotency-Key': randomUUID() });

function upload(bytes: Uint8Array, name = 'skill.zip'): FormData {
  const form = new FormData();
  form.set('file', new File([Buffer.from(bytes)], name));
  return form;
}

function scan(body: BodyInit, headers: Readonly<Record<string, string>> = json): Call {
  return { path: '/v1/scan', body, headers: { ...withKey(), ...headers } };
}

function publish(body: string): Call {
  return { path: '/v1/reports', body, headers: { ...withKey(), ...json } };
}

/** A webhook that is right in every way but those told. */
function webhook(body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}): Call {
  const { webhookSecret } = product.peer.app;
  const signature = createHmac('sha256', webhookSecret).update(body).digest('hex');
  return {
    path: '/v1/github',
    body,
    headers: {
      ...json,
      'X-GitHub-Event': 'pull_request',
      'X-GitHub-Delivery': randomUUID(),
      'X-Hub-Signature-256': `sha256=${signature}`,
      ...headers,
    },
  };
}

const pullRequest = JSON.stringify({ action: 'opened', number: 1, installation: { id: 1 } });
const unknownKey = () => ({ Authorization: `Bearer ${mintKeyToken('sq_dev_', randomBytes)}` });
const skill = new TextEncoder().encode('---\nname: a\ndescription: b\n---\nSay hello.\n');

const cases: readonly (readonly [string, () => Call, number, string])[] = [
  // Scans
  ['a scan above the body limit', () => scan('x'.repeat(8 * MIB + 1)), 413, 'payload_too_large'],
  [
    'a text above 1 MiB',
    () => scan(JSON.stringify({ text: 'x'.repeat(MIB + 1) })),
    413,
    'payload_too_large',
  ],
  [
    'an upload above 10 MiB',
    () => scan(upload(new Uint8Array(10 * MIB + 1), 'a.md'), {}),
    413,
    'payload_too_large',
  ],
  ['a scan in broken JSON', () => scan('{"text": "x"'), 400, 'invalid_request'],
  ['a scan that is no object', () => scan('[]'), 400, 'invalid_request'],
  ['a scan without content', () => scan('{}'), 400, 'invalid_request'],
  ['an empty file', () => scan(upload(new Uint8Array(0), 'a.md'), {}), 400, 'invalid_request'],
  [
    'a file whose name leaves its folder',
    () => scan(JSON.stringify({ text: 'x', filename: '../a.md' })),
    400,
    'invalid_request',
  ],
  ['a bomb of one entry', () => scan(upload(bomb), {}), 413, 'payload_too_large'],
  [
    'a bomb of 2,001 entries',
    () => {
      const names = Array.from({ length: 2001 }, (_, index) => [`s/${String(index)}.md`, skill]);
      return scan(upload(zipSync(Object.fromEntries(names), { level: 0 })), {});
    },
    413,
    'payload_too_large',
  ],
  [
    'an archive that stops in the middle',
    () => scan(upload(zipSync({ 'SKILL.md': skill }).slice(0, 60)), {}),
    422,
    'unprocessable_content',
  ],
  [
    'a scan in another media type',
    () => scan('text', { 'Content-Type': 'text/plain' }),
    415,
    'unsupported_media_type',
  ],
  [
    'a scan with an unknown key',
    () => scan('{"text":"x"}', { ...json, ...unknownKey() }),
    401,
    'unauthorized',
  ],
  [
    'a scan with a malformed key',
    () => scan('{"text":"x"}', { ...json, Authorization: 'Bearer sk-1' }),
    401,
    'unauthorized',
  ],
  [
    'an asynchronous scan in broken JSON',
    () => scan('{', { ...json, Prefer: 'respond-async' }),
    400,
    'invalid_request',
  ],
  [
    'an asynchronous bomb',
    () => scan(upload(bomb), { Prefer: 'respond-async' }),
    413,
    'payload_too_large',
  ],
  // Reports
  ['a report above 20 MiB', () => publish('x'.repeat(20 * MIB + 1)), 413, 'PAYLOAD_TOO_LARGE'],
  ['a report in broken JSON', () => publish('{"report":'), 400, 'INVALID_JSON'],
  ['a report without fields', () => publish('{"report":{}}'), 400, 'VALIDATION_ERROR'],
  [
    'a report with active content',
    () =>
      publish(
        JSON.stringify({
          report: makeAuditReport({ meta: { description: '<script>alert(1)</script>' } }),
        }),
      ),
    400,
    'SECURITY_VIOLATION',
  ],
  [
    'a report with an unknown key',
    () => ({
      path: '/v1/reports',
      body: JSON.stringify({ report: makeAuditReport() }),
      headers: { ...json, ...unknownKey() },
    }),
    401,
    'UNAUTHORIZED',
  ],
  // Webhooks
  [
    'a webhook above 25 MiB',
    () => webhook(Buffer.alloc(25 * MIB + 1, 0x20)),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  ['a signed webhook in broken JSON', () => webhook('{"action":'), 400, 'INVALID_JSON'],
  [
    'a webhook with a wrong signature',
    () => webhook(pullRequest, { 'X-Hub-Signature-256': `sha256=${'0'.repeat(64)}` }),
    401,
    'UNAUTHORIZED',
  ],
  [
    'a webhook without a signature',
    () => webhook(pullRequest, { 'X-Hub-Signature-256': '' }),
    401,
    'UNAUTHORIZED',
  ],
  [
    'a webhook signed with an empty secret',
    () => {
      const digest = createHmac('sha256', '').update(pullRequest).digest('hex');
      return webhook(pullRequest, { 'X-Hub-Signature-256': `sha256=${digest}` });
    },
    401,
    'UNAUTHORIZED',
  ],
];

/** Status and type in the envelope of either family, and whether its request id is that of the header. */
async function readRefusal(response: Response) {
  const body: unknown = await response.json();
  const headerId = response.headers.get('x-request-id');
  const parsed = ScanErrorBody.safeParse(body);
  if (parsed.success) {
    const { type, code, request_id: id } = parsed.data.error;
    return { status: code === response.status ? code : 0, type, isTraceable: id === headerId };
  }
  const { code: type, requestId: id } = PublicErrorBody.parse(body).error;
  return { status: response.status, type, isTraceable: id === headerId };
}

describe('S14: bad input gets the error of its contract and leaves no trace', () => {
  test.each(cases)('%s', async (_name, make, status, type) => {
    const before = await readTraces(product.database);
    expect(before).toHaveProperty('ledger_transactions');
    expect(await readRefusal(await send(product.url, make()))).toEqual({
      status,
      type,
      isTraceable: true,
    });
    expect(await readTraces(product.database)).toEqual(before);
  });

  test('a webhook to a server without a secret', async () => {
    const before = await readTraces(bare.database);
    const response = await send(bare.url, webhook(pullRequest));
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await readRefusal(response)).toEqual({
      status: 503,
      type: 'SERVICE_UNAVAILABLE',
      isTraceable: true,
    });
    expect(await readTraces(bare.database)).toEqual(before);
  });

  test('the same calls without the fault leave theirs', async () => {
    const before = await readTraces(product.database);
    const calls = [
      scan(JSON.stringify({ text: 'Say hello.' })),
      publish(JSON.stringify({ report: makeAuditReport() })),
      webhook(JSON.stringify({ zen: 'Keep it logically awesome.', hook_id: 1 }), {
        'X-GitHub-Event': 'ping',
      }),
    ];
    for (const call of calls) expect((await send(product.url, call)).ok).toBe(true);
    const after = await readTraces(product.database);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual(
      expect.arrayContaining([
        'credit_balances',
        'deliveries',
        'idempotency_keys',
        'ledger_postings',
        'ledger_transactions',
        'reports',
        'scans',
      ]),
    );
  });
});
