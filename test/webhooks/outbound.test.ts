import { randomBytes, randomInt } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mintWebhookSecret } from '../../src/use-cases/mint-webhook-secret.ts';
import { queueEvent } from '../../src/store/events/queue-event.ts';
import type { Job, Queue } from '../../src/store/queue.ts';
import { openQueue } from '../../src/store/open-queue.ts';
import { deliverWebhook } from '../../src/use-cases/webhooks/deliver-webhook.ts';
import { dispatchEvents } from '../../src/use-cases/webhooks/dispatch-events.ts';
import { failDelivery } from '../../src/use-cases/webhooks/fail-delivery.ts';
import { signDelivery } from '../../src/use-cases/webhooks/sign-delivery.ts';
import { buildTestDeps } from '../support/build-test-deps.ts';
import { type Receiver, startReceiver } from '../support/start-receiver.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

type Sent = { readonly dueAt: number; readonly data: unknown };

let server: TestServer;
let receiver: Receiver;
/** Milliseconds that were skipped; jobs wait in virtual time. */
let skipped = 0;
const waiting: Sent[] = [];
const now = (): Date => new Date(Date.now() + skipped);

beforeAll(async () => {
  receiver = await startReceiver();
  server = await startTestServer({ overrides: { clock: now } });
  const send: Queue['send'] = (_trx, { data, startAfterSeconds = 0 }) => {
    waiting.push({ dueAt: now().getTime() + startAfterSeconds * 1000, data });
    return Promise.resolve('job');
  };
  Object.assign(server.deps.queue, { send });
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
});
afterEach(() => {
  waiting.length = 0;
  receiver.calls.length = 0;
  receiver.answers.length = 0;
});
afterAll(async () => {
  await server.close();
  await receiver.close();
});

async function call(key: string, method: string, path: string, body?: unknown) {
  const response = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, json };
}

async function tenant() {
  const organizationId = await server.organization();
  const key = await server.key(['org:write', 'org:read'], { organizationId });
  return { organizationId, key, path: `/v1/organizations/${organizationId}/webhooks` };
}
type Tenant = Awaited<ReturnType<typeof tenant>>;

/** Made through the API as https; the receiver of the test speaks http. */
async function endpoint(owner: Tenant, fields: object = {}) {
  const url = receiver.url.replace('http:', 'https:');
  const { status, json } = await call(owner.key, 'POST', owner.path, {
    ...{ url: `${url}/hook`, events: ['*'] },
    ...fields,
  });
  expect(status).toBe(201);
  const { id, secret } = z.object({ id: z.string(), secret: z.string() }).parse(json);
  await server.database.query(
    `update webhooks set url = replace(url, 'https:', 'http:') where id = $1`,
    [id],
  );
  return { id, secret, path: `${owner.path}/${id}` };
}

async function emit(
  owner: Tenant,
  data: Readonly<Record<string, unknown>> = { runId: 'run_1', url: 'https://ä.test/ü' },
) {
  const { organizationId } = owner;
  await server.deps.database.tenant(organizationId, (trx) =>
    queueEvent(trx, { organizationId, event: 'audit.completed', data }),
  );
  await dispatchEvents(server.deps);
}

const job = (data: unknown): Job => ({
  ...{ id: 'job', attempt: 1, data },
  signal: new AbortController().signal,
});

/** Works everything that waits, in the order of time; answers the seconds waited before each job. */
async function work(): Promise<number[]> {
  const waits: number[] = [];
  for (;;) {
    const [next] = waiting.toSorted((a, b) => a.dueAt - b.dueAt);
    if (next === undefined) return waits;
    waiting.splice(waiting.indexOf(next), 1);
    const wait = Math.max(0, next.dueAt - now().getTime());
    skipped += wait;
    waits.push(wait / 1000);
    await deliverWebhook(server.deps, job(next.data));
  }
}

async function deliveries(owner: Tenant, path: string, query = '') {
  const { json } = await call(owner.key, 'GET', `${path}/deliveries${query}`);
  return z
    .object({
      total: z.number(),
      deliveries: z.array(
        z.object({
          ...{ id: z.string(), event: z.string(), status: z.string() },
          attempts: z.array(
            z.object({ statusCode: z.number().nullable(), error: z.string().nullable() }),
          ),
          responseSnippet: z.string().nullable(),
        }),
      ),
    })
    .parse(json);
}

const shown = async (owner: Tenant, path: string) => (await call(owner.key, 'GET', path)).json;

describe('W1: signatures', () => {
  it('of every delivery verify in the library, over the very bytes that were sent', async () => {
    const owner = await tenant();
    const { id, secret } = await endpoint(owner);
    await emit(owner);
    await work();
    const [arrived] = receiver.calls;
    const headers = z.record(z.string(), z.string()).parse(arrived?.headers) as Record<
      'webhook-id',
      string
    >;
    // The clock of the library is the real one.
    skipped = 0;
    expect(new Webhook(secret).verify(arrived?.body ?? '', headers)).toMatchObject({
      ...{ version: '1', event: 'audit.completed', orgId: owner.organizationId },
      id: headers['webhook-id'],
      data: { runId: 'run_1', url: 'https://ä.test/ü' },
    });
    const [row] = await server.database.query<{ body: string; secret: Buffer }>(
      `select d.body, w.secret from webhook_deliveries d join webhooks w on w.id = d.webhook_id where w.id = $1`,
      [id],
    );
    expect(arrived?.body).toBe(row?.body);
    expect(row?.secret.toString('latin1')).not.toContain(secret.slice(6, 20));
    const { timestamp } = z
      .object({ timestamp: z.string() })
      .parse(JSON.parse(arrived?.body ?? ''));
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Skillgate-Webhooks/1',
      'x-squirrel-event': 'audit.completed',
      'x-squirrel-delivery': headers['webhook-id'],
      'x-squirrel-timestamp': timestamp,
      'x-squirrel-signature': expect.stringMatching(/^sha256=[0-9a-f]{64}$/) as string,
    });
  });

  it('during a rotation verify with both secrets, and with the new one alone a day later', async () => {
    const owner = await tenant();
    const { secret, path } = await endpoint(owner);
    const rotated = await call(owner.key, 'POST', `${path}/rotate-secret`);
    const { secret: next } = z.object({ secret: z.string() }).parse(rotated.json);
    await emit(owner);
    await work();
    const [first] = receiver.calls;
    const headersOf = (arrived: typeof first) =>
      z.record(z.string(), z.string()).parse(arrived?.headers);
    for (const known of [secret, next]) {
      expect(() => new Webhook(known).verify(first?.body ?? '', headersOf(first))).not.toThrow();
    }
    skipped += 24 * 3_600_000 + 1000;
    await emit(owner);
    await work();
    expect(headersOf(receiver.calls[1])['webhook-signature']).toMatch(/^v1,[^ ]+$/);
    skipped = 0;
  });

  it('of 10,000 changed messages none is accepted, nor one that is older than 5 minutes', () => {
    const secret = mintWebhookSecret({ randomBytes });
    const body = JSON.stringify({ id: 'del_1', data: { url: 'https://a.test/', count: 12 } });
    const made = (at: Date) =>
      signDelivery({
        ...{ id: 'del_1', body, event: 'audit.completed', timestamp: at.toISOString(), now: at },
        secrets: [secret],
      });
    const receiverOf = new Webhook(secret);
    const headers = made(new Date());
    const isAccepted = (text: string | Buffer, changed: Record<string, string>): boolean => {
      try {
        receiverOf.verify(text, changed);
        return true;
      } catch {
        return false;
      }
    };
    expect(isAccepted(body, headers)).toBe(true);
    const flip = (text: string): Buffer => {
      const bytes = Buffer.from(text);
      const place = randomInt(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << randomInt(7));
      return bytes;
    };
    const signed = ['webhook-id', 'webhook-timestamp'] as const;
    let accepted = 0;
    for (let round = 0; round < 10_000; round += 1) {
      const name = signed[round % 4];
      const changed =
        name === undefined ? headers : { ...headers, [name]: flip(headers[name] ?? '').toString() };
      if (isAccepted(name === undefined ? flip(body) : body, changed)) accepted += 1;
    }
    expect(accepted).toBe(0);
    for (const minutes of [-6, 6]) {
      expect(isAccepted(body, made(new Date(Date.now() + minutes * 60_000)))).toBe(false);
    }
  });
});

describe('W2: attempts', () => {
  const rows: readonly [string, number[], string, number, number][] = [
    ['a 2xx is delivered', [200], 'delivered', 1, 0],
    ['a 500, then a 2xx', [500], 'delivered', 2, 0],
    ['two that break off, then a 2xx', [0, 0], 'delivered', 3, 0],
    ['three times 503 fails', [503, 503, 503], 'failed', 3, 1],
    ['a 400 is final', [400], 'failed', 1, 1],
    ['a redirect is not followed', [302], 'failed', 1, 1],
  ];
  it.each(rows)('%s', async (_name, answers, status, attempts, failures) => {
    const owner = await tenant();
    const { id, path } = await endpoint(owner);
    receiver.answers.push(...answers);
    await emit(owner);
    const [, second, third] = await work();
    const log = await deliveries(owner, path);
    expect(log.deliveries).toMatchObject([{ status, event: 'audit.completed' }]);
    expect(log.deliveries[0]?.attempts).toHaveLength(attempts);
    expect(receiver.calls.map((arrived) => arrived.path)).toEqual(
      Array.from({ length: attempts }, () => '/hook'),
    );
    expect(new Set(receiver.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.calls.map(({ body }) => body)).size).toBe(1);
    if (second !== undefined) expect([second >= 7.9, second <= 12]).toEqual([true, true]);
    if (third !== undefined) expect([third >= 47.9, third <= 72]).toEqual([true, true]);
    const [row] = await server.database.query(
      `select failures_in_row from webhooks where id = $1`,
      [id],
    );
    expect(row).toEqual({ failures_in_row: failures });
    const snippet = log.deliveries[0]?.responseSnippet ?? '';
    expect(Buffer.byteLength(snippet)).toBeLessThanOrEqual(1024);
    expect(snippet).not.toContain('\u0000');
  });

  it('a 410 switches the endpoint off, and nothing more is sent to it', async () => {
    const owner = await tenant();
    const { path } = await endpoint(owner);
    receiver.answers.push(410);
    await emit(owner);
    await work();
    expect(await shown(owner, path)).toMatchObject({ enabled: false, disabledReason: 'gone' });
    await emit(owner);
    await work();
    expect(receiver.calls).toHaveLength(1);
    expect(await call(owner.key, 'POST', `${path}/test`)).toMatchObject({ status: 409 });
  });

  it('the 20th failed delivery in a row switches it off; a delivered one starts the count anew', async () => {
    const owner = await tenant();
    const { path } = await endpoint(owner);
    const fail = async (times: number) => {
      for (let round = 0; round < times; round += 1) {
        receiver.answers.push(404);
        await emit(owner);
        await work();
      }
    };
    await fail(19);
    await emit(owner);
    await work();
    await fail(19);
    expect(await shown(owner, path)).toMatchObject({ enabled: true });
    await fail(1);
    expect(await shown(owner, path)).toMatchObject({ enabled: false, disabledReason: 'failing' });
    const enabled = await call(owner.key, 'PATCH', path, { enabled: true });
    expect(enabled.json).toMatchObject({ enabled: true, disabledReason: null });
    await fail(1);
    expect(await shown(owner, path)).toMatchObject({ enabled: true });
  });

  it('what failed is listed and delivered again: same id and body, three attempts more', async () => {
    const owner = await tenant();
    const { path } = await endpoint(owner);
    receiver.answers.push(400);
    await emit(owner);
    await work();
    await call(owner.key, 'POST', `${path}/test`);
    expect((await deliveries(owner, path, '?status=pending')).total).toBe(1);
    const failed = await deliveries(owner, path, '?status=failed&event=audit.completed');
    const [first] = failed.deliveries;
    const again = `${path}/deliveries/${first?.id ?? ''}/redeliver`;
    expect(await call(owner.key, 'POST', again)).toEqual({
      status: 202,
      json: { deliveryId: first?.id },
    });
    expect((await call(owner.key, 'POST', again)).status).toBe(409);
    receiver.answers.push(204, 500, 500);
    await work();
    const done = await deliveries(owner, path);
    expect(done.deliveries.map(({ status, attempts }) => [status, attempts.length])).toEqual([
      ['delivered', 1],
      ['delivered', 4],
    ]);
    const bodies = receiver.calls.filter(({ headers }) => headers['webhook-id'] === first?.id);
    expect(new Set(bodies.map(({ body }) => body)).size).toBe(1);
  });

  it('a job that is worked twice counts once, and one that died can be asked for again', async () => {
    const owner = await tenant();
    const { path } = await endpoint(owner);
    await emit(owner);
    const [sent] = waiting;
    await deliverWebhook(server.deps, job(sent?.data));
    await deliverWebhook(server.deps, job(sent?.data));
    expect(receiver.calls).toHaveLength(1);
    await emit(owner);
    await failDelivery(server.deps, job(waiting.at(-1)?.data));
    expect((await deliveries(owner, path)).deliveries.map(({ status }) => status)).toEqual([
      'failed',
      'delivered',
    ]);
  });

  it('an address that became private is never connected to', async () => {
    const owner = await tenant();
    const { path } = await endpoint(owner);
    const { port } = new URL(receiver.url);
    await server.database.query(`update webhooks set url = $1`, [`http://10.0.0.1:${port}/hook`]);
    await emit(owner);
    await work();
    const [delivery] = (await deliveries(owner, path)).deliveries;
    expect(delivery).toMatchObject({ status: 'failed', responseSnippet: null });
    expect(delivery?.attempts.map(({ statusCode }) => statusCode)).toEqual([null, null, null]);
    expect(receiver.calls).toEqual([]);
  });

  it('events reach those who want them, over the real queue, and no other organization', async () => {
    const [owner, other] = [await tenant(), await tenant()];
    const wanted = await endpoint(owner, { events: ['audit.completed', 'report.published'] });
    await endpoint(owner, { events: ['credits.low'] });
    await endpoint(owner, { enabled: false });
    await endpoint(other);
    await emit(owner);
    expect(waiting).toHaveLength(1);
    const queue = await openQueue({ url: server.database.url, log: server.deps.log });
    const deps = await buildTestDeps(server.database, { queue, settings: server.deps.settings });
    try {
      await deps.database.tenant(owner.organizationId, (trx) =>
        queueEvent(trx, { ...owner, event: 'report.published', data: { reportId: 'r' } }),
      );
      await dispatchEvents(deps);
      const worked = new Promise<void>((resolve) => {
        void queue.work('deliver-webhook', async (task) => {
          await deliverWebhook(deps, task);
          resolve();
        });
      });
      await worked;
    } finally {
      await queue.stop({ timeoutMs: 2000 });
      await deps.http.close();
    }
    const events = receiver.calls.map(({ headers }) => headers['x-squirrel-event']);
    expect(events).toEqual(['report.published']);
    expect((await deliveries(owner, wanted.path, '?status=delivered')).total).toBe(1);
  });
});

describe('management', () => {
  it('shows the secret once, lists, changes and deletes', async () => {
    const owner = await tenant();
    const { id, path } = await endpoint(owner, { description: 'Ours' });
    const listed = await call(owner.key, 'GET', owner.path);
    expect(listed.json).toMatchObject({ webhooks: [{ id, description: 'Ours', enabled: true }] });
    expect(JSON.stringify(listed.json)).not.toContain('whsec_');
    const changed = await call(owner.key, 'PATCH', path, {
      ...{ events: ['issues.detected', 'issues.detected'], description: null, enabled: false },
    });
    expect(changed.json).toMatchObject({
      ...{ events: ['issues.detected'], description: null },
      ...{ enabled: false, disabledReason: 'manual' },
    });
    expect(await call(owner.key, 'DELETE', path)).toEqual({ status: 200, json: { success: true } });
    expect((await call(owner.key, 'GET', path)).status).toBe(404);
  });

  it('allows 20 endpoints, also when many are made at once', async () => {
    const owner = await tenant();
    const url = receiver.url.replace('http:', 'https:');
    const made = await Promise.all(
      Array.from({ length: 22 }, () => call(owner.key, 'POST', owner.path, { url, events: ['*'] })),
    );
    const statuses = made.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 409, 409]);
  });

  const bad: readonly [string, object, string][] = [
    ['http', { url: 'http://hooks.test/' }, 'url'],
    ['no address', { url: 'hooks' }, 'url'],
    ['user information', { url: 'https://a:b@127.0.0.1/' }, 'url'],
    ['an address inside', { url: 'https://10.0.0.1/' }, 'url'],
    ['the metadata service', { url: 'https://[::ffff:169.254.169.254]/' }, 'url'],
    ['a name that does not resolve', { url: 'https://nowhere.invalid/' }, 'url'],
    ['no events', { events: [] }, 'events'],
    ['an unknown event', { events: ['audit.started'] }, 'events.0'],
    ['a star among others', { events: ['*', 'audit.failed'] }, 'events'],
    ['a long description', { description: 'x'.repeat(256) }, 'description'],
  ];
  it.each(bad)('refuses %s', async (_name, fields, path) => {
    const owner = await tenant();
    const body = { url: receiver.url.replace('http:', 'https:'), events: ['*'], ...fields };
    const refused = await call(owner.key, 'POST', owner.path, body);
    expect(refused).toMatchObject({
      status: 400,
      json: { error: { code: 'VALIDATION_ERROR', issues: [{ path }] } },
    });
  });

  it('does not exist for other organizations', async () => {
    const [owner, other] = [await tenant(), await tenant()];
    const { path, id } = await endpoint(owner);
    const body = { url: receiver.url.replace('http:', 'https:'), events: ['*'] };
    for (const [method, target, sent] of [
      ['GET', owner.path],
      ['POST', owner.path, body],
      ['GET', path],
      ['PATCH', path, { enabled: false }],
      ['DELETE', path],
      ['POST', `${path}/rotate-secret`],
      ['POST', `${path}/test`],
      ['GET', `${path}/deliveries`],
      ['POST', `${path}/deliveries/del_none/redeliver`],
      ['GET', `${other.path}/${id}`],
    ] as const) {
      expect((await call(other.key, method, target, sent)).status).toBe(404);
    }
    expect(await shown(owner, path)).toMatchObject({ enabled: true });
  });

  it('is 503 where secrets cannot be kept', async () => {
    const owner = await tenant();
    const { encryptionKey } = server.deps.settings;
    Object.assign(server.deps.settings, { encryptionKey: undefined });
    const body = { url: receiver.url.replace('http:', 'https:'), events: ['*'] };
    const refused = await call(owner.key, 'POST', owner.path, body);
    Object.assign(server.deps.settings, { encryptionKey });
    expect(refused).toMatchObject({ status: 503, json: { error: { retryAfter: 3600 } } });
  });
});
