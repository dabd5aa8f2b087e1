import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoredReport } from '../../src/contract/stored-report.ts';
import { makeAuditReport } from '../support/make-audit-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import { validateSarif } from '../support/validate-sarif.ts';

let server: TestServer;
let key: string;
let foreignKey: string;
const ids: Record<string, string> = {};

const report = makeAuditReport({
  status: 'partial',
  statusReason: 'The clone ran out of time',
  coverage: { skippedFiles: [{ path: 'assets/model.bin', reason: 'binary' }], skippedTotal: 1 },
  skippedChecks: [{ ruleId: 'style/emoji', reason: 'disabled by configuration', count: 1 }],
  meta: { name: `Role override ${'n'.repeat(300)}` },
  check: { details: { level: 'high', isNew: true, cwe: ['CWE-1427'] } },
});

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['audits:write', 'audits:read']);
  foreignKey = await server.key(['admin'], { organizationId: await server.organization() });
  for (const visibility of ['public', 'unlisted', 'private']) {
    const response = await fetch(`${server.url}/v1/reports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ report, visibility }),
    });
    ids[visibility] = ((await response.json()) as { id: string }).id;
  }
});
afterAll(() => server.close());

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(`${server.url}/r/${path}`, { method, headers, redirect: 'manual' });
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

describe('the report host', () => {
  const formats = [
    ['', 'text/html', 'text/html'],
    ['.json', 'application/json', 'application/json'],
    ['.md', 'text/markdown', 'text/markdown'],
    ['.txt', 'text/plain', 'text/plain'],
    ['.xml', 'application/xml', 'application/xml'],
    ['.llm', 'text/x-llm', 'text/plain'],
    ['.sarif', 'application/sarif+json', 'application/sarif+json'],
  ] as const;

  test.each(formats)(
    'gives the format of suffix "%s" and of Accept %s',
    async (suffix, accept, type) => {
      const bySuffix = await get(`${ids['public']}${suffix}`, { Accept: 'image/png' });
      const byAccept = await get(ids['public'] ?? '', { Accept: `${accept}, */*;q=0.1` });
      const text = await bySuffix.text();
      for (const response of [bySuffix, byAccept]) {
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
        expect(response.headers.get('content-security-policy')).toBe(policy);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        expect(response.headers.get('cache-control')).toBe('public, max-age=300');
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        expect(response.headers.get('vary')).toContain('Accept');
      }
      expect(await byAccept.text()).toBe(text);

      const etag = bySuffix.headers.get('etag') ?? '';
      const again = await get(`${ids['public']}${suffix}`, { 'If-None-Match': `"x", W/${etag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await get(`${ids['public']}${suffix}`, {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    },
  );

  test.each(formats)('shows everything that must not be missing in "%s"', async (suffix) => {
    const text = (await (await get(`${ids['public']}${suffix}`)).text()).replaceAll('<wbr/>', '');
    for (const fact of [
      /partial/i,
      /The clone ran out of time/,
      /88/,
      /caution/,
      /not verified by this server/,
      /pi\/role-override/,
      /high/,
      /SKILL\.md/,
      /You are now the owner/,
      /Remove the sentence/,
      /assets\/model\.bin/,
      /style\/emoji/,
      /meta\.name/,
    ]) {
      // Markdown writes some signs as references; what counts is what it reads as.
      const read = text
        .replaceAll('&#8203;', '')
        .replace(/&#(\d+);/g, (_all, code) => String.fromCodePoint(Number(code)));
      expect(read).toMatch(fact);
    }
  });

  test('the JSON is the stored report, and the SARIF is valid', async () => {
    const json: unknown = await (await get(`${ids['public']}.json`)).json();
    const stored = StoredReport.parse(json);
    expect(stored.ruleResults['pi/role-override']?.checks[0]?.message).toBe(
      'Instruction replaces the role of the agent',
    );
    expect(stored.clippedTotal).toBe(1);
    const sarif = await (await get(`${ids['public']}.sarif`)).text();
    expect(await validateSarif([sarif])).toEqual([]);
  });

  test('public pages may be indexed, unlisted ones not, private ones are not there for strangers', async () => {
    const open = await get(ids['public'] ?? '');
    expect(open.headers.get('x-robots-tag')).toBeNull();
    expect(await open.text()).not.toContain('name="robots"');
    const unlisted = await get(ids['unlisted'] ?? '');
    expect(unlisted.headers.get('x-robots-tag')).toBe('noindex');
    expect(unlisted.headers.get('cache-control')).toBe('private, no-store');
    expect(await unlisted.text()).toContain('<meta name="robots" content="noindex"');
    const strangers = [
      {},
      { Authorization: `Bearer ${foreignKey}` },
      { Authorization: 'Bearer nonsense' },
    ];
    for (const headers of strangers) {
      expect((await get(ids['private'] ?? '', headers)).status).toBe(404);
    }
    const own = await get(ids['private'] ?? '', { Authorization: `Bearer ${key}` });
    expect([own.status, own.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });

  test('errors are a page for people and the envelope for programs', async () => {
    const page = await get('nothing', { Accept: 'text/html' });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(policy);
    expect(await page.text()).toContain('There is no report here for you');
    for (const path of ['nothing.json', `${ids['public']}.exe`, `${ids['public']}.json.md`]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });

  test('views are counted for pages, not for the owner, other formats or HEAD', async () => {
    const read = async () => {
      const response = await fetch(`${server.url}/v1/reports/${ids['unlisted']}`);
      return ((await response.json()) as { viewCount: number }).viewCount;
    };
    const before = await read();
    await get(ids['unlisted'] ?? '', { Authorization: `Bearer ${key}` });
    await get(`${ids['unlisted']}.json`);
    await get(ids['unlisted'] ?? '', {}, 'HEAD');
    expect(await read()).toBe(before);
    await get(ids['unlisted'] ?? '');
    await get(ids['unlisted'] ?? '', { Authorization: `Bearer ${foreignKey}` });
    expect(await read()).toBe(before + 2);
  });

  test('filters are links, and nonsense in them is ignored', async () => {
    const page = async (query: string) => (await get(`${ids['public']}?${query}`)).text();
    expect(await page('level=high')).toContain('Showing 1 of 1 findings');
    expect(await page('level=low')).toContain('No finding matches this filter');
    expect(await page('only=new')).toContain('Showing 1 of 1 findings');
    expect(await page('level=x&category=%3Cscript%3E&page=-4&only=y')).not.toContain('<script>');
  });

  test('the stylesheet is the one file a page asks for', async () => {
    const html = await (await get(ids['public'] ?? '')).text();
    const sources = [...html.matchAll(/\s(?:src|href)="([^"#?]*)/g)].map((match) => match[1] ?? '');
    const [stylesheet] = sources.filter((source) => source.endsWith('.css'));
    const response = await fetch(`${server.url}${stylesheet ?? ''}`);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(html).not.toMatch(/<script|style=|<style|\son\w+=/);
    expect((await fetch(`${server.url}/assets/other.css`)).status).toBe(404);
  });
});
