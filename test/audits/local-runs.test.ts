import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reapRuns } from '../../src/use-cases/audits/reap-runs.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer({ plan: 'overwatch' });
  key = await server.key(['audits:write', 'audits:read', 'credits:read']);
});
afterAll(() => server.close());

type Answer = { readonly status: number; readonly json: Record<string, unknown> };

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json = z.record(z.string(), z.unknown()).parse(await response.json());
  return { status: response.status, json };
}

const url = 'http://intranet.test/';
async function register(base = '/v1/agent-runs', idempotencyKey: string = randomUUID()) {
  return call('POST', `${base}/register`, { url, mode: 'audit', idempotencyKey });
}
async function start(base?: string): Promise<string> {
  return z.object({ runId: z.string() }).parse((await register(base)).json).runId;
}
const costOf = async (id: string) => (await call('GET', `/v1/agent-runs/${id}`)).json['cost'];

describe.each(['/v1/agent-runs', '/v1/agent-runs/org'])('a local run at %s', (base) => {
  it('is registered once per key, progresses, completes, and costs its base price', async () => {
    const idempotencyKey = randomUUID();
    const first = await register(base, idempotencyKey);
    const second = await register(base, idempotencyKey);
    expect(first).toMatchObject({ status: 201, json: { baseCharged: 50 } });
    expect(second).toEqual(first);
    const id = String(first.json['runId']);
    const pages = { pagesFetched: 3, pagesTotal: 9, pagesFailed: 0 };
    expect(
      await call('PATCH', `${base}/${id}`, { status: 'running', config: { a: 1 } }),
    ).toMatchObject({
      status: 200,
      json: { status: 'running', trigger: 'cli', config: { a: 1, coverageMode: 'surface' } },
    });
    expect(await call('POST', `${base}/${id}/progress`, pages)).toEqual({
      status: 200,
      json: { success: true, status: 'running' },
    });
    expect((await call('GET', `/v1/agent-runs/${id}`)).json['progress']).toMatchObject({
      current: 3,
      total: 9,
    });
    const done = { status: 'completed', healthScore: 91, issuesFound: 2 };
    for (const _again of [1, 2]) {
      expect(await call('PATCH', `${base}/${id}`, done)).toMatchObject({
        status: 200,
        json: { status: 'completed', healthScore: 91, issuesFound: 2, completionReason: 'success' },
      });
    }
    expect(await costOf(id)).toMatchObject({ netSpent: 50 });
    expect(await call('PATCH', `${base}/${id}`, { status: 'failed' })).toMatchObject({
      status: 409,
      json: { error: { code: 'RUN_NOT_ACTIVE', runStatus: 'completed' } },
    });
    expect((await call('POST', `${base}/${id}/progress`, pages)).status).toBe(409);
  });
});

describe('the end of a local run', () => {
  it.each([
    ['failed', { status: 'failed', error: 'It broke.' }, 50],
    ['cancelled', { status: 'cancelled' }, 50],
    ['completed, its report lost by us', { status: 'completed', errorCode: 'PUBLISH_FAILED' }, 50],
    ['completed, its report refused', { status: 'completed', errorCode: 'SECURITY_VIOLATION' }, 0],
  ])('%s: %j gives back %i', async (_name, change, totalRefunded) => {
    const id = await start();
    expect((await call('PATCH', `/v1/agent-runs/${id}`, change)).status).toBe(200);
    expect((await call('PATCH', `/v1/agent-runs/${id}`, change)).status).toBe(200);
    expect(await costOf(id)).toMatchObject({ totalCharged: 50, totalRefunded });
  });

  it('a report that is linked wins over what the runner says, and its publishing is included', async () => {
    const id = await start();
    const body = { report: makeAuditReport(), runId: id, visibility: 'private' };
    const published = await call('POST', '/v1/reports', body);
    expect(published.status).toBe(201);
    expect((await call('POST', '/v1/reports', body)).status).toBe(200);
    const run = await call('PATCH', `/v1/agent-runs/${id}`, {
      status: 'completed',
      healthScore: 1,
    });
    expect(run.json).toMatchObject({
      reportId: published.json['id'],
      healthScore: published.json['healthScore'],
      issuesFound: published.json['issuesFound'],
      cost: {
        netSpent: 50,
        lines: [{ feature: 'audit_base' }, { feature: 'report_publish', charged: 0 }],
      },
    });
    const report = await call('GET', `/v1/reports/${String(published.json['id'])}`);
    expect(report.json).toMatchObject({ origin: 'runner', runId: id });
    expect((await call('GET', `/v1/agent-runs/${id}/report`)).status).toBe(200);
  });

  it('nothing is published to a run that has failed', async () => {
    const id = await start();
    await call('PATCH', `/v1/agent-runs/${id}`, { status: 'failed' });
    const body = { report: makeAuditReport(), runId: id };
    expect(await call('POST', '/v1/reports', body)).toMatchObject({
      status: 409,
      json: { error: { code: 'RUN_NOT_ACTIVE' } },
    });
  });

  it('the server tells a runner that its run was cancelled', async () => {
    const id = await start();
    await call('POST', `/v1/agent-runs/${id}/cancel`);
    const pages = { pagesFetched: 0, pagesTotal: 0, pagesFailed: 0 };
    expect(await call('POST', `/v1/agent-runs/${id}/progress`, pages)).toEqual({
      status: 200,
      json: { success: true, status: 'cancelled' },
    });
  });

  it('a silent runner is stale after 5 minutes of waiting or 75 of running, refunded', async () => {
    const [waiting, running] = [await start(), await start()];
    await call('PATCH', `/v1/agent-runs/${running}`, { status: 'running' });
    const age = (id: string, minutes: number) =>
      server.database.query(
        `update audit_runs set heartbeat_at = now() - make_interval(mins => $2) where id = $1`,
        [id, minutes],
      );
    await age(waiting, 6);
    await age(running, 74);
    expect(await reapRuns(server.deps)).toMatchObject({ reaped: 1 });
    await age(running, 76);
    expect(await reapRuns(server.deps)).toMatchObject({ reaped: 1 });
    for (const id of [waiting, running]) {
      expect((await call('GET', `/v1/agent-runs/${id}`)).json).toMatchObject({
        ...{ status: 'failed', completionReason: 'stale' },
        cost: { totalRefunded: 50 },
      });
    }
  });

  it.each([
    ['null', { status: 'running', error: null }, 400],
    ['null inside of the settings', { status: 'running', config: { a: null } }, 400],
    ['an unknown report', { status: 'running', reportId: 'none' }, 400],
  ])('%s is refused', async (_name, change, status) => {
    expect((await call('PATCH', `/v1/agent-runs/${await start()}`, change)).status).toBe(status);
  });

  it("of a server's run only cancelled is accepted", async () => {
    const made = await call('POST', '/v1/agent-runs', {
      url: 'https://github.com/octo/agents',
      trigger: 'api',
    });
    const path = `/v1/agent-runs/${String(made.json['id'])}`;
    expect((await call('PATCH', path, { status: 'completed' })).status).toBe(403);
    expect(await call('PATCH', path, { status: 'cancelled' })).toMatchObject({
      status: 200,
      json: { status: 'cancelled', cost: { netSpent: 0 } },
    });
  });
});

describe('comparing two audits', () => {
  /** A report of one artefact per path, with one finding per listed path. */
  function reportOf(input: {
    readonly paths: readonly string[];
    readonly findings: readonly string[];
    readonly rules?: readonly string[];
  }) {
    const template = makeAuditReport();
    const [ruleId = '', rule] = Object.entries(template.ruleResults)[0] ?? [];
    const [check] = rule?.checks ?? [];
    if (rule === undefined || check === undefined) throw new Error('the template has no finding');
    const checks = input.findings.map((path) => ({
      ...check,
      items: [{ id: path, meta: { path, line: 3, fingerprint: `f-${path}` } }],
      details: { level: 'high', layer: 1, fingerprint: `f-${path}` },
    }));
    return makeAuditReport({
      failed: input.findings.length,
      ruleResults: checks.length === 0 ? {} : { [ruleId]: { ...rule, checks } },
      coverage: { rules: input.rules ?? [ruleId], skippedFiles: [] },
      artefacts: input.paths.map((path) => ({
        ...{ path, type: 'skill', sha256: 'a', trustScore: 80, classification: 'caution' },
        complete: true,
      })),
    });
  }
  async function complete(report: object): Promise<string> {
    const id = await start();
    await call('POST', '/v1/reports', { report, runId: id });
    await call('PATCH', `/v1/agent-runs/${id}`, { status: 'completed' });
    return id;
  }

  it('resolves on positive evidence only', async () => {
    const paths = ['a/SKILL.md', 'b/SKILL.md', 'c/SKILL.md'];
    const first = await complete(reportOf({ paths, findings: paths }));
    const second = await complete(
      reportOf({
        paths: ['a/SKILL.md', 'b/SKILL.md', 'd/SKILL.md'],
        findings: ['a/SKILL.md', 'd/SKILL.md'],
      }),
    );
    const run = await call('GET', `/v1/agent-runs/${second}`);
    const path = `/v1/websites/${String(run.json['websiteId'])}/audits/compare`;
    expect((await call('GET', path)).json).toMatchObject({
      ...{ current: { runId: second }, baseline: { runId: first }, truncated: false },
      summary: {
        new: 1,
        resolved: 1,
        unchanged: 1,
        notCompared: 1,
        newByLevel: { high: 1, low: 0 },
      },
      new: [{ fingerprint: 'f-d/SKILL.md', location: { path: 'd/SKILL.md', line: 3 } }],
      resolved: [{ fingerprint: 'f-b/SKILL.md' }],
      notCompared: [{ fingerprint: 'f-c/SKILL.md', reason: 'not_scanned' }],
    });
    const third = await complete(reportOf({ paths, findings: [], rules: [] }));
    expect(
      (await call('GET', `${path}?current=${third}&baseline=${first}&limit=2`)).json,
    ).toMatchObject({
      summary: { new: 0, resolved: 0, notCompared: 3 },
      notCompared: [{ reason: 'rule_not_run' }, { reason: 'rule_not_run' }],
      truncated: true,
    });
    expect((await call('GET', `${path}?current=run_none`)).status).toBe(404);
    expect((await call('GET', `${path}?limit=501`)).status).toBe(400);
  });
});
