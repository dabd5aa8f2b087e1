import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/api/routes/index.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const internalToken = 'internal-token-of-this-test-only-0001';
let server: TestServer;
let shut: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    plan: 'overwatch',
    overrides: { settings: { internalToken } },
  });
  shut = await startTestServer();
});
afterAll(async () => {
  await server.close();
  await shut.close();
});

async function post(path: string, body: unknown, token = internalToken, url = server.url) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const json = z.record(z.string(), z.unknown()).parse(text === '' ? {} : JSON.parse(text));
  return { status: response.status, json };
}

const base = '/v1/agent-runs/internal';
let count = 0;
async function dispatch(): Promise<string> {
  count += 1;
  const made = await post(`${base}/dispatch`, {
    ...{ orgId: server.organizationId, url: `https://github.com/octo/r${count}` },
    ...{ trigger: 'scheduled', idempotencyKey: `key ${count}`, config: { maxFiles: 20 } },
  });
  expect(made).toMatchObject({ status: 201, json: { status: 'pending' } });
  return String(made.json['id']);
}
const costOf = (id: string) =>
  server.database.query(
    `select type, feature, amount::int from ledger_transactions
     where run_id = $1 and type in ('debit', 'refund') order by sequence`,
    [id],
  );

describe('internal routes', () => {
  const all = routes.filter(({ path }) => path.includes('/internal/'));

  it.each(all.map(({ path }) => path.replace('{runId}', 'run_none')))(
    '%s is there for the token alone, and not at all without one',
    async (path) => {
      const key = await server.key(['admin']);
      expect((await post(path, {}, key)).status).toBe(401);
      expect((await post(path, {}, 'wrong')).status).toBe(401);
      expect((await post(path, {}, internalToken, shut.url)).status).toBe(404);
    },
  );

  it('a worker takes a run, lives, and completes it: charged, stored and told once', async () => {
    const id = await dispatch();
    const claimed = await post(`${base}/claim`, { workerId: 'a', kinds: ['repository'] });
    expect(claimed).toMatchObject({
      status: 200,
      json: { job: { runId: id, kind: 'repository' } },
    });
    expect((await post(`${base}/claim`, { workerId: 'b' })).status).toBe(204);
    const beat = { workerId: 'a', phase: 'scanning', current: 1, total: 2 };
    expect((await post(`${base}/${id}/heartbeat`, beat)).json).toEqual({
      status: 'running',
      cancelRequested: false,
    });
    expect((await post(`${base}/${id}/heartbeat`, { workerId: 'b' })).status).toBe(409);
    const result = { workerId: 'a', report: makeAuditReport(), units: { files: 15 } };
    const done = await post(`${base}/${id}/complete`, result);
    expect(done.status).toBe(200);
    expect(await post(`${base}/${id}/complete`, result)).toMatchObject({
      status: 409,
      json: { error: { code: 'RUN_NOT_ACTIVE', runStatus: 'completed' } },
    });
    expect(await costOf(id)).toEqual([
      { type: 'debit', feature: 'audit_base', amount: -50 },
      { type: 'debit', feature: 'audited_file', amount: -2 },
    ]);
    const events = await server.database.query<{ event: string }>(
      `select event from outbound_events where data->>'runId' = $1 order by id`,
      [id],
    );
    expect(events.map(({ event }) => event)).toEqual([
      'audit.completed',
      'schedule.completed',
      'issues.detected',
    ]);
  });

  it('a worker that gives up is followed by another, then the run fails and is refunded once', async () => {
    const id = await dispatch();
    const failure = { errorCode: 'connection', message: 'It broke.', retry: true };
    await post(`${base}/claim`, { workerId: 'a' });
    expect((await post(`${base}/${id}/fail`, { ...failure, workerId: 'a' })).json).toEqual({
      status: 'running',
    });
    await post(`${base}/claim`, { workerId: 'b' });
    expect((await post(`${base}/${id}/fail`, { ...failure, workerId: 'b' })).json).toEqual({
      status: 'failed',
    });
    expect((await post(`${base}/${id}/fail`, { ...failure, workerId: 'b' })).status).toBe(409);
    expect((await costOf(id)).map((row) => row['type'])).toEqual(['debit', 'refund']);
  });

  it('a worker whose run was cancelled is told to stop, and nobody else is', async () => {
    const id = await dispatch();
    await post(`${base}/claim`, { workerId: 'a' });
    const key = await server.key(['admin']);
    expect((await post(`/v1/agent-runs/${id}/cancel`, {}, key)).status).toBe(200);
    expect(await post(`${base}/${id}/heartbeat`, { workerId: 'a' })).toMatchObject({
      status: 200,
      json: { status: 'cancelled', cancelRequested: true },
    });
    expect((await post(`${base}/${id}/heartbeat`, { workerId: 'b' })).status).toBe(409);
    const failure = { errorCode: 'internal', message: 'x', retry: false };
    expect((await post(`${base}/${id}/fail`, { ...failure, workerId: 'a' })).status).toBe(409);
  });

  it('a report that carries an attack is refused, and the run goes on', async () => {
    const id = await dispatch();
    await post(`${base}/claim`, { workerId: 'a' });
    const report = makeAuditReport({ check: { message: '<script>alert(1)</script>' } });
    expect(
      await post(`${base}/${id}/complete`, { workerId: 'a', report, units: {} }),
    ).toMatchObject({ status: 400, json: { error: { code: 'SECURITY_VIOLATION' } } });
    expect((await post(`${base}/${id}/heartbeat`, { workerId: 'a' })).status).toBe(200);
  });

  it('an unknown organization is 404, and balances agree with the ledger', async () => {
    const unknown = { orgId: 'org_none', url: 'https://github.com/a/b', trigger: 'github' };
    const refused = await post(`${base}/dispatch`, { ...unknown, idempotencyKey: 'x' });
    expect(refused.status).toBe(404);
    const { json } = await post('/v1/credits/internal/reconcile', {});
    expect(json).toMatchObject({ drift: [] });
    expect((await post(`${base}/reap`, {})).json).toEqual({ reaped: 0, refunded: 0 });
  });
});
