import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderRulePage } from '../../src/render/render-rule-page.tsx';
import { RuleView } from '../../src/render/rule-view.ts';
import { viewRule } from '../../src/render/view-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const executablePath = '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`rule pages in a browser skipped: no browser at ${executablePath}`);

const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server.url + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('every rule page', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says what the rule says, with no script and nothing hidden',
    (_id, rule) => {
      const view = viewRule(rule);
      const html = renderRulePage({ view, stylesheet: '/report.css' });
      expect(html).not.toMatch(/<script|<style|<iframe|<img|<[a-z][^>]*\s(?:style|on\w+)=/);
      expect(html.replaceAll('\n', '')).not.toMatch(hidden);
      expect(JSON.stringify(RuleView.parse(view))).not.toMatch(hidden);
      expect(view).toMatchObject({
        id: rule.id,
        title: rule.title,
        severity: rule.severity,
        lane: rule.lane,
        why: rule.why,
        fix: rule.fix,
        owasp: rule.owasp,
      });
      const shown = html.split('<div class="rule-example').length - 1;
      expect(shown).toBe(rule.examples.bad.length + rule.examples.good.length);
      const marked = html.split('is-reported').length - 1;
      expect(marked).toBe(rule.examples.bad.flatMap(({ lines = [] }) => lines).length);
    },
  );
});

describe('the rule pages over HTTP', () => {
  test('the list names and links every rule', async () => {
    const { status, headers, text } = await get('/rules');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const { id } of rules) expect(text).toContain(`href="/rules/${id}"`);
  });

  test('a rule has a page, and JSON that says the same', async () => {
    const [rule] = rules;
    const page = await get(`/rules/${rule?.id}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe(policy);
    expect(page.text).toContain(`<h1>${rule?.title}</h1>`);
    const json = await get(`/rules/${rule?.id}.json`);
    expect(json.headers.get('content-type')).toMatch(/^application\/json/);
    expect(RuleView.parse(JSON.parse(json.text))).toMatchObject({ id: rule?.id, fix: rule?.fix });
  });

  test('the whole catalogue is one JSON document, by suffix and by Accept', async () => {
    const List = z.object({ rules: z.array(RuleView) });
    const bySuffix = List.parse(JSON.parse((await get('/rules.json')).text));
    const byAccept = await get('/rules', { Accept: 'application/json' });
    expect(bySuffix.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(List.parse(JSON.parse(byAccept.text))).toEqual(bySuffix);
    const one = await get(`/rules/${rules[0]?.id}`, { Accept: 'application/json' });
    expect(JSON.parse(one.text)).toEqual(bySuffix.rules[0]);
  });

  test.each([
    ['severity=critical', rules.filter(({ severity }) => severity === 'critical')],
    ['category=SUPPLY_CHAIN', rules.filter(({ category }) => category === 'SUPPLY_CHAIN')],
    ['q=CWE-1357', rules.filter((rule) => rule.cwe.includes(1357))],
    ['q=no-such-word', []],
    ['severity=loud&category=%3Cscript%3E', rules],
  ] as const)('the filter %s shows what it says', async (query, expected) => {
    const { text } = await get(`/rules?${query}`);
    const shown = [...text.matchAll(/<li><a href="\/rules\/([a-z0-9-]+\/[a-z0-9-]+)"/g)];
    const allowed = new Set<string>(expected.map(({ id }) => id));
    expect(shown.filter(([, id]) => !allowed.has(id ?? ''))).toEqual([]);
    expect(shown.length > 0).toBe(expected.length > 0);
    expect(text).not.toContain('<script');
  });

  test('what a reader searches for stands in the page inert', async () => {
    const { text } = await get(`/rules?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script');
    expect(text).toContain('value="&quot;>&lt;script>');
  });

  test.each([
    ['/rules/nothing/at-all', 'text/html', 'There is no such rule.'],
    ['/rules/nothing/at-all.json', '*/*', '"NOT_FOUND"'],
    [`/rules/${rules[0]?.id}.exe`, '*/*', 'NOT_FOUND'],
    [`/rules/${rules[0]?.id}x`, 'text/html', `Did you mean ${rules[0]?.id}?`],
  ])('%s is not found, in the form asked for', async (path, accept, hint) => {
    const { status, text } = await get(path, { Accept: accept });
    expect(status).toBe(404);
    expect(text).toContain(hint);
  });
});

describe.skipIf(!hasBrowser)('the rule pages in a real browser', () => {
  test('search, filter and a rule work without script and without asking anybody else', async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const tab = await browser.newPage({ javaScriptEnabled: false });
      const foreign: string[] = [];
      const refused: string[] = [];
      tab.on('request', (request) => {
        if (!request.url().startsWith(server.url)) foreign.push(request.url());
      });
      tab.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
      });
      await tab.goto(`${server.url}/rules`);
      expect(await tab.locator('.rule-list li').count()).toBe(rules.length);
      await tab.fill('#rules-q', 'webhook');
      await tab.click('.search button');
      expect(new URL(tab.url()).searchParams.get('q')).toBe('webhook');
      const found = await tab.locator('.rule-list li').count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(rules.length);
      await tab.locator('.rule-list a').first().click();
      expect(await tab.locator('.rule-example.is-bad .is-reported').count()).toBeGreaterThan(0);
      const width = await tab
        .locator('main')
        .evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(width).toBeLessThanOrEqual(0);
      expect({ foreign, refused }).toEqual({ foreign: [], refused: [] });
    } finally {
      await browser.close();
    }
  }, 60_000);
});
