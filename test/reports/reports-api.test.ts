import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditReport } from '../../src/contract/audit-report.ts';
import { PublicErrorBody } from '../../src/contract/public-error-body.ts';
import { ReportPublished } from '../../src/contract/report-published.ts';
import { Report } from '../../src/contract/report.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;
let foreignKey: string;

beforeAll(async () => {
  server = await startTestServer({ plan: 'overwatch' });
  key = await server.key(['audits:write', 'audits:read', 'credits:read']);
  const other = await server.organization('overwatch');
  foreignKey = await server.key(['admin'], { organizationId: other });
});
afterAll(() => server.close());

function send(method: string, path: string, options: { key?: string | null; body?: unknown } = {}) {
  const token = options.key === undefined ? key : options.key;
  return fetch(`${server.url}${path}`, {
    method,
    headers: {
      ...(token !== null && { Authorization: `Bearer ${token}` }),
      ...(options.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(options.body !== undefined && {
      body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body),
    }),
  });
}

async function publish(report: AuditReport = makeAuditReport(), extra: object = {}) {
  const response = await send('POST', '/v1/reports', { body: { report, ...extra } });
  const text = await response.text();
  expect([200, 201], text).toContain(response.status);
  return { status: response.status, ...ReportPublished.parse(JSON.parse(text)) };
}

async function readError(response: Response, status: number, code: string) {
  const body = PublicErrorBody.parse(await response.json());
  expect([response.status, body.error.code]).toEqual([status, code]);
  expect(body.error.requestId).toBe(response.headers.get('x-request-id'));
  return body.error;
}

/** Everything that money or reports could show a trace in. */
async function effects() {
  const [row] = await server.database.query<Record<string, string>>(
    `select (select count(*) from ledger_transactions) as transactions,
            (select count(*) from ledger_postings) as postings,
            (select count(*) from credit_reservations) as reservations,
            (select count(*) from reports) as reports,
            (select count(*) from report_contents) as contents,
            (select coalesce(sum(monthly + pack + held_monthly + held_pack), 0) from credit_balances) as credits`,
  );
  return row;
}

async function spendable() {
  const response = await send('GET', '/v1/credits');
  const { balance } = (await response.json()) as { balance: { total: number } };
  return balance.total;
}

describe('POST /v1/reports', () => {
  test('stores a private report by default, charges 2, and answers with the numbers that hold', async () => {
    const before = await spendable();
    const published = await publish();
    expect(published).toMatchObject({
      status: 201,
      visibility: 'private',
      healthScore: 88,
      classification: 'caution',
      issuesFound: 1,
      totalPages: 1,
      url: `http://localhost:3000/r/${published.id}`,
    });
    expect(published.id).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(published.clipped).toBeUndefined();
    expect(await spendable()).toBe(before - 2);
    const rows = await server.database.query<{ type: string; amount: number; feature: string }>(
      `select type, amount::int as amount, feature from ledger_transactions where report_id = $1`,
      [published.id],
    );
    expect(rows).toEqual([{ type: 'debit', amount: -2, feature: 'report_publish' }]);
  });

  test('the score is never above the worst artefact, and null when nothing was scanned', async () => {
    const artefact = {
      path: 'a',
      type: 'skill',
      sha256: 'a',
      classification: null,
      complete: true,
    };
    const artefacts = [
      { ...artefact, trustScore: 91.5 },
      { ...artefact, trustScore: 30.4 },
    ];
    expect(await publish(makeAuditReport({ artefacts }))).toMatchObject({
      healthScore: 30,
      classification: 'dangerous',
    });
    for (const status of ['failed', 'blocked'] as const) {
      expect(await publish(makeAuditReport({ status }))).toMatchObject({
        healthScore: null,
        classification: null,
      });
    }
  });

  test('incomplete material is never safe', async () => {
    const healthScore = { ...makeAuditReport().healthScore!, overall: 100 };
    expect(await publish(makeAuditReport({ healthScore }))).toMatchObject({
      classification: 'safe',
    });
    expect(await publish(makeAuditReport({ healthScore, status: 'partial' }))).toMatchObject({
      healthScore: 100,
      classification: 'caution',
    });
  });

  test('the same public content is one report and one charge, also when 20 arrive at once', async () => {
    const report = makeAuditReport({ statusReason: 'published 20 times' });
    const before = await spendable();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => publish(report, { visibility: 'public' })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await spendable()).toBe(before - 2);
    const reordered = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(report).reverse())),
    ) as AuditReport;
    expect(await publish(reordered, { visibility: 'public' })).toMatchObject({
      status: 200,
      id: answers[0]?.id,
    });
    await send('DELETE', `/v1/reports/${answers[0]?.id ?? ''}`);
    expect((await publish(report, { visibility: 'public' })).status).toBe(201);
  });

  test('unlisted and private content always makes a new report', async () => {
    for (const visibility of ['unlisted', 'private']) {
      const first = await publish(makeAuditReport(), { visibility });
      const second = await publish(makeAuditReport(), { visibility });
      expect(second.status).toBe(201);
      expect(second.id).not.toBe(first.id);
    }
  });

  test('what was cut is listed', async () => {
    const { clipped } = await publish(makeAuditReport({ meta: { name: 'n'.repeat(300) } }));
    expect(clipped).toEqual([
      { path: 'report.ruleResults["pi/role-override"].meta.name', kind: 'string', limit: 255 },
    ]);
  });

  const valid = { report: makeAuditReport() };
  const hostile = makeAuditReport({ check: { message: '<script>alert(1)</script>' } });
  const refusals: readonly (readonly [string, unknown, number, string])[] = [
    ['broken JSON', '{"report":', 400, 'INVALID_JSON'],
    ['no report', {}, 400, 'VALIDATION_ERROR'],
    ['a mistyped field', { report: { ...valid.report, failed: 'one' } }, 400, 'VALIDATION_ERROR'],
    ['an unknown visibility', { ...valid, visibility: 'secret' }, 400, 'VALIDATION_ERROR'],
    ['a run of nobody', { ...valid, runId: 'run_x' }, 400, 'VALIDATION_ERROR'],
    ['a website of nobody', { ...valid, websiteId: 'web_x' }, 400, 'VALIDATION_ERROR'],
    ['active content', { report: hostile }, 400, 'SECURITY_VIOLATION'],
    [
      'an unsafe key',
      `{"report":${JSON.stringify(valid.report)},"x":{"__proto__":{"polluted":true}}}`,
      400,
      'SECURITY_VIOLATION',
    ],
    [
      'a body over 20 MiB',
      JSON.stringify({ pad: 'x'.repeat(21 * 1024 * 1024) }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ];
  test.each(refusals)('%s leaves no trace', async (_name, body, status, code) => {
    const before = await effects();
    await readError(await send('POST', '/v1/reports', { body }), status, code);
    expect(await effects()).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('threats are named with path, value, pattern and category', async () => {
    const error = await readError(
      await send('POST', '/v1/reports', { body: { report: hostile } }),
      400,
      'SECURITY_VIOLATION',
    );
    expect(error).toMatchObject({
      message: 'Report contains potentially malicious content',
      threats: [
        {
          path: 'report.ruleResults["pi/role-override"].checks[0].message',
          value: '<script>alert(1)</script>',
          pattern: 'script-tag',
          category: 'active_content',
        },
      ],
    });
  });

  test('without key 401, without scope 403, with another content type 415', async () => {
    const before = await effects();
    await readError(
      await send('POST', '/v1/reports', { key: null, body: valid }),
      401,
      'UNAUTHORIZED',
    );
    const reader = await server.key(['audits:read']);
    const refused = await readError(
      await send('POST', '/v1/reports', { key: reader, body: valid }),
      403,
      'FORBIDDEN',
    );
    expect(refused['requiredScope']).toBe('audits:write');
    const form = await fetch(`${server.url}/v1/reports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'text/plain' },
      body: 'x',
    });
    await readError(form, 415, 'UNSUPPORTED_MEDIA_TYPE');
    expect(await effects()).toEqual(before);
  });

  test('without credits 402 says what is needed, and nothing is kept', async () => {
    const poor = await server.organization('free');
    const poorKey = await server.key(['admin'], { organizationId: poor });
    await send('GET', '/v1/credits', { key: poorKey });
    await server.database.query(
      `update credit_balances set monthly = 1, pack = 0 where organization_id = $1`,
      [poor],
    );
    const before = await effects();
    const error = await readError(
      await send('POST', '/v1/reports', { key: poorKey, body: valid }),
      402,
      'INSUFFICIENT_CREDITS',
    );
    expect(error).toMatchObject({ required: 2, balance: { monthly: 1, pack: 0, total: 1 } });
    expect(error['topUpUrl']).toEqual(expect.any(String));
    expect(await effects()).toEqual(before);
  });

  test('a report that cannot be stored is 500 PUBLISH_FAILED and costs nothing', async () => {
    await server.database.query(
      `alter table report_contents add constraint broken check (organization_id is null) not valid`,
    );
    try {
      const before = await effects();
      const response = await send('POST', '/v1/reports', { body: valid });
      await readError(response, 500, 'PUBLISH_FAILED');
      expect(await effects()).toEqual(before);
    } finally {
      await server.database.query(`alter table report_contents drop constraint broken`);
    }
  });
});

describe('reading, changing and deleting', () => {
  test('private reports open to their organization only; the others to anyone', async () => {
    for (const visibility of ['private', 'unlisted', 'public'] as const) {
      const { id } = await publish(makeAuditReport({ statusReason: visibility }), { visibility });
      const own = Report.parse(await (await send('GET', `/v1/reports/${id}`)).json());
      expect(own).toMatchObject({
        id,
        visibility,
        origin: 'upload',
        viewCount: 0,
        healthScore: 88,
      });
      for (const stranger of [null, foreignKey, 'sq_dev_nonsense']) {
        const response = await send('GET', `/v1/reports/${id}`, { key: stranger });
        expect(response.status).toBe(visibility === 'private' ? 404 : 200);
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
      }
    }
  });

  test('lists are newest first, paged, filtered, and hold no foreign reports', async () => {
    const first = await publish();
    const second = await publish(makeAuditReport(), { visibility: 'unlisted' });
    const read = async (query: string, token = key) =>
      (await (await send('GET', `/v1/reports?${query}`, { key: token })).json()) as {
        reports: Report[];
        total: number;
        hasMore: boolean;
      };
    const page = await read('limit=2');
    expect(page.reports.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(page.hasMore).toBe(true);
    const last = await read(`limit=100&offset=${String(page.total - 1)}`);
    expect([last.reports.length, last.hasMore]).toEqual([1, false]);
    const unlisted = await read('visibility=unlisted');
    expect(new Set(unlisted.reports.map(({ visibility }) => visibility))).toEqual(
      new Set(['unlisted']),
    );
    expect(await read('', foreignKey)).toEqual({ reports: [], total: 0, hasMore: false });
    for (const query of ['limit=0', 'limit=101', 'offset=-1', 'visibility=all']) {
      await readError(await send('GET', `/v1/reports?${query}`), 400, 'VALIDATION_ERROR');
    }
  });

  test('visibility changes are free, and only the owner may make them', async () => {
    const { id, url } = await publish();
    const before = await spendable();
    const body = { visibility: 'unlisted' };
    await readError(
      await send('PATCH', `/v1/reports/${id}`, { key: foreignKey, body }),
      404,
      'NOT_FOUND',
    );
    const response = await send('PATCH', `/v1/reports/${id}`, { body });
    expect(await response.json()).toEqual({ id, visibility: 'unlisted', url });
    expect((await send('GET', `/v1/reports/${id}`, { key: null })).status).toBe(200);
    expect(await spendable()).toBe(before);
    await readError(
      await send('PATCH', `/v1/reports/${id}`, { body: { visibility: 'open' } }),
      400,
      'VALIDATION_ERROR',
    );
  });

  test('going public meets the scanner of today and needs the content', async () => {
    const { id } = await publish();
    await server.database.query(
      `update report_contents set content = replace(content::text, 'Instruction replaces', '<script>')::json where report_id = $1`,
      [id],
    );
    const patch = () => send('PATCH', `/v1/reports/${id}`, { body: { visibility: 'public' } });
    await readError(await patch(), 400, 'SECURITY_VIOLATION');
    await server.database.query(`delete from report_contents where report_id = $1`, [id]);
    expect((await readError(await patch(), 404, 'NOT_FOUND')).message).toBe(
      'Report content not found',
    );
    expect((await send('GET', `/v1/reports/${id}`, { key: null })).status).toBe(404);
  });

  test('a deleted report is gone everywhere, and deleting it again is not found', async () => {
    const { id } = await publish(makeAuditReport(), { visibility: 'unlisted' });
    await readError(
      await send('DELETE', `/v1/reports/${id}`, { key: foreignKey }),
      404,
      'NOT_FOUND',
    );
    expect(await (await send('DELETE', `/v1/reports/${id}`)).json()).toEqual({ success: true });
    await readError(await send('DELETE', `/v1/reports/${id}`), 404, 'NOT_FOUND');
    await readError(await send('GET', `/v1/reports/${id}`), 404, 'NOT_FOUND');
    expect((await fetch(`${server.url}/r/${id}`)).status).toBe(404);
    const [row] = await server.database.query<{ days: number }>(
      `select round(extract(epoch from purge_at - now()) / 86400)::int as days from report_contents where report_id = $1`,
      [id],
    );
    expect(row?.days).toBe(30);
  });

  test('the largest allowed report is stored', async () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({
      id: `SKILL.md:${String(index)}`,
      snippet: `line ${String(index)} of a long file. `.repeat(30).slice(0, 900),
      meta: { path: `skills/deep/${String(index)}/SKILL.md`, line: index + 1 },
    }));
    const [rule] = Object.values(makeAuditReport().ruleResults);
    const ruleResults = Object.fromEntries(
      Array.from({ length: 22 }, (_, index) => [
        `big/r${String(index)}`,
        { meta: rule!.meta, checks: [{ ...rule!.checks[0]!, items }] },
      ]),
    );
    const report = makeAuditReport({ ruleResults });
    const size = Buffer.byteLength(JSON.stringify({ report }));
    expect(size).toBeGreaterThan(17 * 1024 * 1024);
    expect(size).toBeLessThan(20 * 1024 * 1024);
    const { id } = await publish(report);
    const page = await send('GET', `/r/${id}`);
    expect(page.status).toBe(200);
  });
});
