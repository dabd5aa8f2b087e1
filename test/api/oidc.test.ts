import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { IdentityExchange } from '../../src/contract/identity-exchange.ts';
import { connectIdentity } from '../../src/github/connect-identity.ts';
import { linkInstallation } from '../../src/store/organizations/link-installation.ts';
import { setInstallationState } from '../../src/store/organizations/set-installation-state.ts';
import { startIssuer, type Issuer } from '../support/start-issuer.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const audience = 'http://localhost:3000';
let now = new Date('2026-03-01T09:30:00.000Z');
const clock = () => now;
let server: TestServer;
let issuer: Issuer;
let organizationId: string;
let address = 0;

beforeAll(async () => {
  issuer = await startIssuer({ audience, clock });
  server = await startTestServer({
    overrides: { clock, identity: connectIdentity({ issuers: [issuer.url], audience, clock }) },
  });
  const made = await server.deps.database.transaction((trx) =>
    linkInstallation(trx, {
      accountId: 77,
      login: 'acme',
      type: 'Organization',
      installationId: 700,
      planId: 'enterprise',
    }),
  );
  organizationId = made.id;
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});
beforeEach(() => {
  // Keys are cached for ten minutes, and unknown ones asked for again after half a minute.
  now = new Date(now.getTime() + 3_600_000);
  issuer.setDown(false);
  issuer.setDiscovery({});
});

async function call(path: string, input: { key?: string; body?: unknown; method?: string } = {}) {
  const { key, body } = input;
  const response = await fetch(server.url + path, {
    method: input.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'X-Forwarded-For': `203.0.113.${String((address += 1) % 250)}`,
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as Record<string, unknown>, text };
}

const exchange = (idToken: string, more: object = {}) =>
  call('/v1/auth/oidc', { body: { idToken, ...more } });

async function keyFor(claims: Record<string, string> = {}) {
  const answer = await exchange(await issuer.token({ claims }));
  return IdentityExchange.parse(answer.body).token;
}

describe('a workflow', () => {
  test('gets a key of 15 minutes for its organization and repository', async () => {
    const answer = await exchange(await issuer.token());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      expiresAt: new Date(now.getTime() + 900_000).toISOString(),
      scopes: ['audits:write', 'audits:read', 'credits:read', 'read', 'scan', 'fix'],
      org: { id: organizationId, name: 'acme' },
      repository: 'acme/tools',
      appUploads: false,
    });
    const key = IdentityExchange.parse(answer.body).token;
    const whoami = await call('/v1/auth/whoami', { key });
    expect(whoami.body).toMatchObject({ user: { email: null }, org: { id: organizationId } });
    expect((await call('/v1/credits', { key })).status).toBe(200);
    expect((await call(`/v1/organizations/${organizationId}`, { key })).status).toBe(403);
    now = new Date(now.getTime() + 900_000);
    expect((await call('/v1/credits', { key })).body).toMatchObject({
      error: { reason: 'expired' },
    });
  });

  test('narrows its scopes and never widens them', async () => {
    const narrow = await exchange(await issuer.token(), { scopes: ['scan'] });
    expect(narrow.body).toMatchObject({ scopes: ['scan'] });
    for (const scopes of [['admin'], ['org:read'], ['scan', 'guard'], []]) {
      expect((await exchange(await issuer.token(), { scopes })).status).toBe(400);
    }
  });

  test('is known by ids, whatever names and subject say', async () => {
    const claims = { sub: 'repo:other/other:pull_request', repository: 'renamed/moved' };
    const answer = await exchange(await issuer.token({ claims }));
    expect(answer.body).toMatchObject({ org: { id: organizationId }, repository: 'renamed/moved' });
  });

  test('sees scans and reports of its own repository, and those of others not at all', async () => {
    const own = await keyFor();
    const other = await keyFor({ repository_id: '100', repository: 'acme/other' });
    const scan = await call('/v1/scan', { key: own, body: { text: 'Say hello.' } });
    const scanId = String(scan.body['scan_id']);
    const report = {
      baseUrl: 'https://github.com/acme/tools',
      timestamp: now.toISOString(),
      totalPages: 1,
      passed: 1,
      warnings: 0,
      failed: 0,
      siteChecks: [],
      summary: {},
      ruleResults: {},
    };
    const published = await call('/v1/reports', { key: own, body: { report } });
    expect(published.status).toBe(201);
    const reportId = String(published.body['id']);
    const seen = async (key: string) => ({
      scan: (await call(`/v1/scans/${scanId}`, { key })).status,
      scans: ((await call('/v1/scans', { key })).body['scans'] as unknown[]).length,
      report: (await call(`/v1/reports/${reportId}`, { key })).status,
      page: (await call(`/r/${reportId}.json`, { key })).status,
      reports: (await call('/v1/reports', { key })).body['total'],
    });
    expect(await seen(own)).toEqual({ scan: 200, scans: 1, report: 200, page: 200, reports: 1 });
    expect(await seen(other)).toEqual({ scan: 404, scans: 0, report: 404, page: 404, reports: 0 });
    for (const method of ['PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { visibility: 'public' } : undefined;
      const answer = await call(`/v1/reports/${reportId}`, { key: other, method, body });
      expect(answer.status).toBe(404);
    }
    expect(await seen(own)).toMatchObject({ scan: 200, report: 200 });
  });

  test('on pull_request_target gets a key only where the organization allows it', async () => {
    const claims = { event_name: 'pull_request_target' };
    const refused = await exchange(await issuer.token({ claims }));
    expect(refused).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } });
    const allow = (value: boolean) =>
      server.database.query(
        'update organizations set allows_pull_request_target = $2 where id = $1',
        [organizationId, value],
      );
    await allow(true);
    expect((await exchange(await issuer.token({ claims }))).status).toBe(200);
    await allow(false);
  });

  test('of an owner that is not linked, suspended or gone gets none', async () => {
    const unlinked = await exchange(await issuer.token({ claims: { repository_owner_id: '78' } }));
    expect(unlinked).toMatchObject({ status: 403, body: { error: { code: 'FORBIDDEN' } } });
    const set = (state: 'active' | 'suspended' | 'deleted') =>
      server.deps.database.transaction((trx) =>
        setInstallationState(trx, { installationId: 700, state }),
      );
    await set('suspended');
    expect(await exchange(await issuer.token())).toMatchObject({
      status: 403,
      body: { error: { code: 'ORG_LOCKED' } },
    });
    await set('deleted');
    expect((await exchange(await issuer.token())).status).toBe(403);
    await set('active');
  });

  test('uses a token once, even eight times at once', async () => {
    const idToken = await issuer.token();
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(idToken)));
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 401)]);
    const replayed = answers.find(({ status }) => status === 401);
    expect(replayed?.body).toMatchObject({ error: { reason: 'replayed' } });
  });
});

describe('a token', () => {
  const seconds = (offset: number) => Math.floor(now.getTime() / 1000) + offset;
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const payloadOf = (token: string) => token.split('.')[1] ?? '';

  const cases: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['that is no token', () => Promise.resolve('x'), 'malformed'],
    [
      'with a flipped signature',
      async () => {
        const [head, body, signature = ''] = (await issuer.token()).split('.');
        const other = signature.startsWith('A') ? 'B' : 'A';
        return `${head ?? ''}.${body ?? ''}.${other}${signature.slice(1)}`;
      },
      'bad_signature',
    ],
    [
      'signed by somebody else under a known key id',
      async () => issuer.token({ key: (await generateKeyPair('RS256')).privateKey }),
      'bad_signature',
    ],
    [
      'without an algorithm',
      async () => `${encode({ alg: 'none' })}.${payloadOf(await issuer.token())}.`,
      'bad_signature',
    ],
    [
      'signed with the public key as a shared secret (HS256)',
      async () => {
        const key = await importJWK(await issuer.publicJwk(), 'RS256', { extractable: true });
        if (key instanceof Uint8Array) throw new Error('no public key');
        const secret = new TextEncoder().encode(await exportSPKI(key));
        const claims = JSON.parse(
          Buffer.from(payloadOf(await issuer.token()), 'base64url').toString(),
        ) as Record<string, unknown>;
        const { kid } = await issuer.publicJwk();
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', ...(kid === undefined ? {} : { kid }) })
          .sign(secret);
      },
      'bad_signature',
    ],
    ['of an unknown key id', () => issuer.token({ kid: 'nobody' }), 'bad_signature'],
    [
      'of another issuer',
      () => issuer.token({ claims: { iss: 'https://issuer.test' } }),
      'wrong_issuer',
    ],
    ['for another audience', () => issuer.token({ claims: { aud: 'other' } }), 'wrong_audience'],
    ['that expired', () => issuer.token({ claims: { exp: seconds(-61) } }), 'expired'],
    ['that begins later', () => issuer.token({ claims: { nbf: seconds(90) } }), 'expired'],
    ['made in the future', () => issuer.token({ claims: { iat: seconds(90) } }), 'expired'],
    [
      'without an owner',
      () => issuer.token({ claims: { repository_owner_id: undefined } }),
      'malformed',
    ],
    ['with an empty id', () => issuer.token({ claims: { jti: '' } }), 'malformed'],
  ];

  test.each(cases)('%s is refused', async (_name, make, reason) => {
    const answer = await exchange(await make());
    expect(answer).toMatchObject({
      status: 401,
      body: { error: { code: 'UNAUTHORIZED', reason } },
    });
  });

  test('within a minute of its limits is taken', async () => {
    for (const claims of [{ exp: seconds(-55) }, { nbf: seconds(55) }, { iat: seconds(55) }]) {
      expect((await exchange(await issuer.token({ claims }))).status).toBe(200);
    }
  });

  test('of more than 16 KiB is refused before anything is read', async () => {
    expect((await exchange('x'.repeat(16_385))).status).toBe(400);
  });
});

describe('the keys of the issuer', () => {
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };

  test('are asked for once in ten minutes, and again for a key id that is new', async () => {
    await exchange(await issuer.token());
    const before = issuer.requests.length;
    await exchange(await issuer.token());
    expect(issuer.requests.length).toBe(before);
    await issuer.rotate();
    later(31_000);
    expect((await exchange(await issuer.token())).status).toBe(200);
    expect(issuer.requests.length).toBe(before + 2);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await exchange(await issuer.token({ kid: 'nobody' }));
    }
    expect(issuer.requests.length).toBe(before + 2);
  });

  test('that cannot be had answer 502; those at hand serve on', async () => {
    issuer.setDown(true);
    // Still known from before, though no longer fresh.
    expect((await exchange(await issuer.token())).status).toBe(200);
    await issuer.rotate();
    later(31_000);
    const unknown = await exchange(await issuer.token());
    expect(unknown).toMatchObject({ status: 502, body: { error: { code: 'UPSTREAM_ERROR' } } });
    issuer.setDown(false);
    expect((await exchange(await issuer.token())).status).toBe(200);
  });

  test.each([
    ['of another issuer', { issuer: 'https://issuer.test' }],
    ['at another place', { jwks_uri: 'http://127.0.0.2:9/keys' }],
  ])('are not taken from a document that says they are %s', async (_name, discovery) => {
    await issuer.rotate();
    later(601_000);
    issuer.setDiscovery(discovery);
    expect((await exchange(await issuer.token())).status).toBe(502);
  });
});
