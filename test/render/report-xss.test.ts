import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportPageHeaders } from '../../src/api/report-page-headers.ts';
import type { AuditReport } from '../../src/contract/audit-report.ts';
import type { Report } from '../../src/contract/report.ts';
import { prepareReport } from '../../src/engine/prepare-report.ts';
import { renderReportPage } from '../../src/render/render-report-page.tsx';
import { renderReportProblem } from '../../src/render/render-report-problem.tsx';
import { ReportFilter } from '../../src/render/report-filter.ts';
import { viewReport } from '../../src/render/view-report.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { xssPayloads } from '../support/xss-payloads.ts';

const executablePath = '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`S6 skipped: no browser at ${executablePath}`);

const payloads = [...xssPayloads, ...hostileStrings];

/** A report that says the payload wherever a report has room for text, past the scanner that would refuse it. */
function hostileReport(payload: string): AuditReport {
  const check = {
    name: payload,
    status: 'fail',
    message: payload,
    pageUrl: payload,
    items: [
      {
        id: payload,
        label: payload,
        snippet: payload,
        sourcePages: [payload],
        meta: { path: payload, line: 3, fingerprint: payload, suppression: payload },
      },
    ],
    details: {
      level: 'critical',
      isNew: true,
      cwe: [payload],
      owasp: [payload],
      fingerprint: payload,
    },
    pages: [payload],
    value: payload,
  } as const;
  const meta = {
    id: payload,
    name: payload,
    description: payload,
    solution: payload,
    category: payload,
    scope: 'page',
    severity: 'error',
    weight: 10,
  } as const;
  const checks = [
    {
      ...check,
      pages: [...check.pages],
      items: check.items.map((item) => ({ ...item, sourcePages: [...item.sourcePages] })),
    },
  ].map((entry) => ({ ...entry, details: { ...entry.details } }));
  return {
    baseUrl: `https://h.test/${payload}`,
    timestamp: '2026-03-01T09:30:00.000Z',
    totalPages: 1,
    passed: 1,
    warnings: 0,
    failed: 1,
    siteChecks: checks,
    summary: {},
    status: 'partial',
    statusReason: payload,
    ruleResults: {
      [payload]: {
        meta,
        checks: [...checks, { ...checks[0]!, status: 'skipped', skipReason: 'suppressed' }],
      },
    },
    healthScore: {
      overall: 12,
      categories: [
        { category: payload, name: payload, score: 1, passed: 0, warnings: 0, failed: 1, total: 1 },
      ],
      errorCount: 1,
      warningCount: 0,
      passedCount: 0,
    },
    generatorVersion: payload,
    coverage: { skippedFiles: [{ path: payload, reason: payload }], warnings: [payload] },
    skippedChecks: [{ ruleId: payload, reason: payload, count: 1 }],
    artefacts: [
      {
        path: payload,
        type: payload,
        sha256: payload,
        trustScore: 12,
        classification: 'dangerous',
        complete: false,
      },
    ],
  };
}

function page(payload: string): string {
  const { report } = prepareReport(hostileReport(payload));
  const facts: Report = {
    id: 'Zk3pQ81sLmVa0RtXyB27Hd',
    baseUrl: report.baseUrl,
    visibility: 'public',
    url: 'https://h.test/r/Zk3pQ81sLmVa0RtXyB27Hd',
    createdAt: '2026-03-01T09:30:00.000Z',
    healthScore: 12,
    pageCount: 1,
    errorCount: 1,
    warningCount: 0,
    passedCount: 1,
    viewCount: 0,
    auditedAt: null,
    status: 'partial',
    origin: 'upload',
    classification: 'dangerous',
    runId: null,
    websiteId: null,
  };
  const filter = ReportFilter.parse({ category: payload.slice(0, 255) });
  // The filter names the payload's own category, so that the page repeats it in its links too.
  const options = {
    view: viewReport({ facts, content: report }),
    filter,
    stylesheet: '/report.css',
  };
  return (
    renderReportPage(options) +
    renderReportProblem({
      status: 500,
      message: payload,
      requestId: payload,
      stylesheet: '/report.css',
      signInUrl: null,
    })
  );
}

/** Everything in a document that could run, load from elsewhere, or submit. */
const probe = `(() => {
  const own = location.origin;
  const found = [];
  for (const node of document.querySelectorAll('*')) {
    const name = node.localName;
    if (['script','iframe','frame','object','embed','base','form','input','button','style','img','image','audio','video','source','math','foreignObject','animate','set','use','template','noscript','portal'].includes(name)) found.push('element ' + name);
    for (const { name: key, value } of node.attributes) {
      if (/^on/i.test(key)) found.push('handler ' + key);
      if (key === 'style') found.push('style');
      if (['href','src','xlink:href','action','formaction','data','srcdoc','srcset','poster','background'].includes(key)) {
        const url = new URL(value, location.href);
        const isPassive = name === 'a' && (url.protocol === 'https:' || url.protocol === 'http:');
        if (!isPassive && url.origin !== own) found.push(name + ' ' + key + ' ' + url.href.slice(0, 80));
      }
    }
  }
  if (document.querySelector('meta[http-equiv]')) found.push('meta http-equiv');
  return found;
})()`;

describe.skipIf(!hasBrowser)('S6: hostile text in report pages, in a real browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  let hasPolicy = true;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const css = readFileSync(new URL('../../src/render/report.css', import.meta.url));
    server = createServer((request, response) => {
      const isCss = request.url === '/report.css';
      const headers = hasPolicy ? reportPageHeaders({ visibility: 'public' }) : {};
      response.writeHead(200, {
        ...headers,
        'Content-Type': isCss ? 'text/css' : 'text/html; charset=utf-8',
      });
      response.end(isCss ? css : (pages.get(request.url ?? '') ?? ''));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  // All of them without the policy, since escaping must hold by itself; with it a sample that must not even be reported.
  test.each([
    ['all payloads, without the policy', false, payloads],
    [
      'every sixth payload, with the policy',
      true,
      payloads.filter((_text, index) => index % 6 === 0),
    ],
  ] as const)(
    '%s: nothing executes and nothing loads',
    async (_name, isPolicySent, sent) => {
      hasPolicy = isPolicySent;
      const batch = 60;
      const tab = await browser.newPage();
      const executed: string[] = [];
      const foreign: string[] = [];
      await tab.exposeFunction('skillgateExecuted', (what: string) => executed.push(what));
      await tab.addInitScript(
        `for (const name of ['alert','confirm','prompt']) window[name] = () => window.skillgateExecuted(name);`,
      );
      tab.on('dialog', (dialog) => {
        executed.push('dialog');
        void dialog.dismiss();
      });
      tab.on('request', (request) => {
        if (!request.url().startsWith(origin)) foreign.push(request.url());
      });
      tab.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) executed.push(message.text());
      });
      for (let start = 0; start < sent.length; start += batch) {
        const path = `/batch${String(start)}`;
        pages.set(
          path,
          payloads
            .slice(start, start + batch)
            .map(page)
            .join(''),
        );
        await tab.goto(`${origin}${path}`);
        const found = await tab.evaluate(probe);
        expect(found, `payloads ${String(start)} and on`).toEqual([]);
      }
      expect(executed).toEqual([]);
      expect(foreign).toEqual([]);
      await tab.close();
    },
    120_000,
  );

  test('the probe itself is not blind', async () => {
    hasPolicy = false;
    pages.set('/blind', '<p onclick=x style=y><script>alert(1)</script><img src=//evil.test/p>');
    const tab = await browser.newPage();
    await tab.goto(`${origin}/blind`, { waitUntil: 'commit' });
    expect(await tab.evaluate(probe)).not.toEqual([]);
    await tab.close();
  });
});

test('S6: there are at least 500 payloads', () => {
  expect(new Set(payloads).size).toBeGreaterThanOrEqual(500);
});
