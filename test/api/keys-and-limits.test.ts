import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RateLimit } from '../../src/contract/rate-limit.ts';
import type { Db } from '../../src/store/db.ts';
import { grantCredits } from '../../src/store/ledger/grant-credits.ts';
import { authenticate } from '../../src/use-cases/authenticate.ts';
import { signInPerson } from '../support/sign-in-person.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let transactions = 0;

beforeAll(async () => {
  server = await startTestServer();
  const { database } = server.database;
  const original = database.transaction.bind(database);
  // Every credential look-up is a transaction of the system, so that counting them counts look-ups.
  Object.assign(database, {
    transaction: <T>(run: (trx: Db) => Promise<T>) => {
      transactions += 1;
      return original(run);
    },
  });
});
afterAll(() => server.close());

let address = 0;
/** Each test stands behind an address of its own, as limits are counted per address. */
const nextAddress = () => `203.0.113.${String((address += 1))}`;

function call(path: string, init: RequestInit & { key?: string; from?: string } = {}) {
  const { key, from = nextAddress(), headers, ...rest } = init;
  return fetch(server.url + path, {
    ...rest,
    headers: {
      'X-Forwarded-For': from,
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(headers as Record<string, string> | undefined),
    },
  });
}

const scanBody = {
  method: 'POST',
  body: '{"text":"Say hello."}',
  headers: { 'Content-Type': 'application/json' },
};

describe('keys', () => {
  test.each([
    ['no key', undefined, 'missing'],
    ['another scheme', 'Basic abc', 'malformed'],
    ['a word', 'Bearer x', 'malformed'],
    ['an unknown key', `Bearer sk-${'0'.repeat(43)}`, 'malformed'],
  ])('%s is 401 in both envelopes', async (_name, authorization, reason) => {
    const headers: Record<string, string> =
      authorization === undefined ? {} : { Authorization: authorization };
    const publicAnswer = await call('/v1/credits', { headers });
    expect(publicAnswer.status).toBe(401);
    expect(publicAnswer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await publicAnswer.json()).toMatchObject({ error: { code: 'UNAUTHORIZED', reason } });
    const scanAnswer = await call('/v1/scan', {
      method: 'POST',
      body: '{"text":"x"}',
      headers: { ...headers },
    });
    expect(scanAnswer.status).toBe(401);
    expect(scanAnswer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await scanAnswer.json()).toMatchObject({
      error: { code: 401, type: 'unauthorized' },
      rate_limit: { limit: 30, remaining: 29 },
    });
  });

  test('of every prefix are accepted, of another environment refused', async () => {
    for (const prefix of ['sk-', 'sq_dev_'] as const) {
      const key = await server.key(['credits:read'], { prefix });
      expect((await call('/v1/credits', { key })).status).toBe(200);
    }
    const key = await server.key(['credits:read'], { prefix: 'sq_' });
    const answer = await call('/v1/credits', { key });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { reason: 'wrong_environment' } });
  });

  test('that expired or were revoked are refused from the next request on', async () => {
    const expired = await server.key(['admin'], { expiresAt: new Date(Date.now() - 1000) });
    const answer = await call('/v1/credits', { key: expired });
    expect(await answer.json()).toMatchObject({ error: { reason: 'expired' } });
    const key = await server.key(['credits:read']);
    const whoami = (await (await call('/v1/auth/whoami', { key })).json()) as {
      apiKey: { id: string };
    };
    const revoked = await call(
      `/v1/organizations/${server.organizationId}/api-keys/${whoami.apiKey.id}`,
      { method: 'DELETE', key },
    );
    expect(revoked.status).toBe(200);
    const after = await call('/v1/credits', { key });
    expect(after.status).toBe(401);
    expect(await after.json()).toMatchObject({ error: { reason: 'revoked' } });
  });

  test('in the query are never read', async () => {
    const key = await server.key();
    expect((await call(`/v1/credits?api_key=${key}`)).status).toBe(401);
  });

  test('S3: 400 typos are refused without asking the database', async () => {
    const key = await server.key();
    const before = transactions;
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
    const statuses = new Set<number>();
    for (let index = 0; index < 400; index += 1) {
      const at = 7 + (index % (key.length - 7));
      const other = alphabet.charAt((alphabet.indexOf(key.charAt(at)) + 1 + (index % 61)) % 62);
      const typo = key.slice(0, at) + other + key.slice(at + 1);
      if (typo === key) continue;
      const answer = await call('/v1/credits', {
        key: typo,
        from: `198.51.100.${String(index % 250)}`,
      });
      await answer.arrayBuffer();
      statuses.add(answer.status);
    }
    expect([...statuses]).toEqual([401]);
    expect(transactions).toBe(before);
  });

  test('S3: 10,000 typos of one character in keys and login tokens never reach the database', async () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
    const login = await signInPerson(server.deps);
    const tokens = [await server.key(), await server.key(['read'], { prefix: 'sk-' }), login.token];
    const before = transactions;
    const reasons = new Set<string>();
    for (let index = 0; index < 10_000; index += 1) {
      const token = tokens[index % tokens.length] ?? '';
      const at = (index * 7) % token.length;
      const shift = 1 + (index % (alphabet.length - 1));
      const other = alphabet.charAt((alphabet.indexOf(token.charAt(at)) + shift) % alphabet.length);
      const typo = token.slice(0, at) + other + token.slice(at + 1);
      const outcome = await authenticate(server.deps, { authorization: `Bearer ${typo}` });
      reasons.add(outcome.kind === 'refused' ? outcome.reason : 'accepted');
    }
    expect([...reasons]).toEqual(['malformed']);
    expect(transactions).toBe(before);
  });

  test('S3: appear nowhere in the database, but for their first 12 characters', async () => {
    const key = await server.key();
    await call('/v1/credits', { key });
    await call('/v1/scan', { ...scanBody, key });
    const tables = await server.database.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const [row] = await server.database.query<{ hits: string }>(
        `select count(*) as hits from ${name} t where strpos(t::text, $1) > 0`,
        [key.slice(12)],
      );
      expect({ name, hits: row?.hits }).toEqual({ name, hits: '0' });
    }
  });
});

describe('scopes', () => {
  test.each([
    ['/v1/credits', 'GET', ['org:read'], 'credits:read'],
    ['/v1/organizations/ORG', 'GET', ['credits:read'], 'org:read'],
  ] as const)('%s %s names the scope that is missing', async (path, method, scopes, missing) => {
    const key = await server.key(scopes);
    const url = path.replace('ORG', server.organizationId);
    const answer = await call(url, { method, key });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: { code: 'FORBIDDEN', requiredScope: missing },
    });
    const admin = await server.key(['admin']);
    expect((await call(url, { method, key: admin })).status).toBe(200);
  });

  test('of the Scan API are named in its envelope, before the body is looked at', async () => {
    const key = await server.key(['read']);
    const answer = await call('/v1/scan', { method: 'POST', key, body: '<x/>' });
    expect(answer.status).toBe(403);
    const body = (await answer.json()) as { error: { type: string; message: string } };
    expect(body.error.type).toBe('scope_required');
    expect(body.error.message).toContain('scan');
  });

  test('of a locked organization are of no use', async () => {
    const organizationId = await server.organization();
    const key = await server.key(['admin'], { organizationId });
    await server.database.query('update organizations set is_locked = true where id = $1', [
      organizationId,
    ]);
    const answer = await call('/v1/credits', { key });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'ORG_LOCKED' } });
  });
});

describe('limits', () => {
  test('30 bad keys a minute from one address, then 429 in both envelopes', async () => {
    const from = nextAddress();
    const statuses: number[] = [];
    for (let index = 0; index < 31; index += 1) {
      statuses.push((await call('/v1/credits', { from })).status);
    }
    // A minute may turn meanwhile; then the count begins again.
    if (statuses.at(-1) === 401) return;
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses[30]).toBe(429);
    const scan = await call('/v1/scan', { ...scanBody, from });
    expect(scan.status).toBe(429);
    expect(Number(scan.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await scan.json()).toMatchObject({
      error: { type: 'rate_limited' },
      rate_limit: { limit: 30, remaining: 0 },
    });
    const key = await server.key();
    expect((await call('/v1/credits', { from, key })).status).toBe(200);
  });

  test('the plan limits each key a minute, over both contracts, without side effects', async () => {
    const organizationId = await server.organization('free');
    const key = await server.key(['admin'], { organizationId });
    const seen: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      const path = index % 2 === 0 ? '/v1/credits' : '/v1/organizations';
      seen.push((await call(path, { key })).status);
    }
    if (seen.at(-1) === 200) return;
    const answer = await call('/v1/scan', { ...scanBody, key });
    expect(answer.status).toBe(429);
    const body = (await answer.json()) as { rate_limit: unknown };
    const window = RateLimit.parse(body.rate_limit);
    expect(window).toMatchObject({ limit: 5, remaining: 0 });
    expect(window.reset % 60).toBe(0);
    const reset = Number(answer.headers.get('ratelimit-reset'));
    expect(reset).toBeLessThanOrEqual(60);
    const publicAnswer = await call('/v1/credits', { key });
    expect(await publicAnswer.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    expect(publicAnswer.headers.get('ratelimit-limit')).toBe('5');
    const [row] = await server.database.query<{ count: string }>(
      'select count(*) from scans where organization_id = $1',
      [organizationId],
    );
    expect(row?.count).toBe('0');
  });

  test('OPTIONS shows Allow and does not count', async () => {
    const key = await server.key();
    const first = await call('/v1/scan', { method: 'OPTIONS', key });
    const second = await call('/v1/scan', { method: 'OPTIONS', key });
    expect([first.status, first.headers.get('allow')]).toEqual([204, 'POST']);
    expect(second.headers.get('ratelimit-remaining')).toBe('300');
    expect(first.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('money', () => {
  test('the monthly quota of a plan ends in 429 and nothing is charged', async () => {
    const organizationId = await server.organization('free');
    const first = await server.key(['scan'], { organizationId });
    await server.database.query(
      `insert into quota_counters (organization_id, month, used)
       values ($1, date_trunc('month', now() at time zone 'utc') at time zone 'utc', 9)`,
      [organizationId],
    );
    const allowed = await call('/v1/scan', { ...scanBody, key: first });
    expect(allowed.status).toBe(200);
    expect(await allowed.json()).toMatchObject({ quota: { limit: 10, used: 10 } });
    const answer = await call('/v1/scan', { ...scanBody, key: first });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ error: { type: 'monthly_quota_exceeded' } });
    const [row] = await server.database.query<{ count: string }>(
      `select count(*) from ledger_transactions where type = 'debit' and organization_id = $1`,
      [organizationId],
    );
    expect(row?.count).toBe('1');
  });

  test('an organization without credits gets 402 with what it needs and has', async () => {
    const organizationId = await server.organization('starter');
    const key = await server.key(['scan', 'credits:read'], { organizationId });
    expect((await call('/v1/scan', { ...scanBody, key })).status).toBe(200);
    await server.deps.database.tenant(organizationId, (trx) =>
      grantCredits(trx, {
        organizationId,
        bucket: 'monthly',
        amount: -2999,
        type: 'adjustment',
        key: 'test',
        description: 'Taken away',
      }),
    );
    const answer = await call('/v1/scan', { ...scanBody, key });
    expect(answer.status).toBe(402);
    expect(await answer.json()).toMatchObject({
      error: {
        code: 402,
        type: 'insufficient_credits',
        required: 1,
        balance: { monthly: 0, pack: 0, total: 0 },
        top_up_url: 'http://localhost:3000/credits',
      },
    });
    const credits = await call('/v1/credits', { key });
    expect(await credits.json()).toMatchObject({ balance: { total: 0 } });
  });
});
