import { parse } from 'parse5';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BadgeShields } from '../../src/contract/badge-shields.ts';
import { Website } from '../../src/contract/website.ts';
import { WebsiteBadge } from '../../src/contract/website-badge.ts';
import { badgeShields } from '../../src/render/badge-shields.ts';
import { renderBadge } from '../../src/render/render-badge.ts';
import { storeTargetReport } from '../support/store-target-report.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
  key = await server.key(['admin']);
});
afterAll(() => server.close());

async function send(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(server.url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** A target with its badge switched on. */
async function makeTarget() {
  const url = `https://github.com/octo/r${randomBytes(6).toString('hex')}`;
  const run = z
    .object({ id: z.string() })
    .parse(await send('POST', '/v1/agent-runs', { url, trigger: 'api' }));
  const { websiteId } = z
    .object({ websiteId: z.string() })
    .parse(await send('GET', `/v1/agent-runs/${run.id}`));
  const badge = WebsiteBadge.parse(
    await send('PUT', `/v1/websites/${websiteId}/badge`, { enabled: true }),
  );
  return { websiteId, badgeId: badge.badgeId };
}

const see = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { redirect: 'manual', ...init });
const shields = async (badgeId: string) => {
  const response = await see(`/b/${badgeId}/shields.json`);
  return response.status === 200 ? BadgeShields.parse(await response.json()) : response.status;
};

describe('badges', () => {
  test('show the newest report that is open and of a run of this server', async () => {
    const { websiteId, badgeId } = await makeTarget();
    expect(await shields(badgeId)).toBe(404);
    const steps = [
      [{ healthScore: 50, visibility: 'private', origin: 'server' }, 404],
      [{ healthScore: 51, visibility: 'public', origin: 'upload' }, 404],
      [{ healthScore: 69.4, visibility: 'unlisted', origin: 'server' }, '69/100'],
      [{ healthScore: 92, visibility: 'public', origin: 'runner' }, '92/100'],
      [{ healthScore: 10, visibility: 'private', origin: 'server' }, '92/100'],
      [{ healthScore: 11, visibility: 'public', origin: 'upload' }, '92/100'],
      [{ healthScore: null, visibility: 'public', origin: 'server' }, 'n/a'],
    ] as const;
    for (const [index, [report, message]] of steps.entries()) {
      const createdAt = new Date(Date.UTC(2026, 2, 1 + index));
      const id = await storeTargetReport(server, { websiteId, createdAt, ...report });
      const shown = await shields(badgeId);
      expect(typeof shown === 'number' ? shown : shown.message).toBe(message);
      if (index === 3) {
        const link = await see(`/b/${badgeId}`);
        expect([link.status, link.headers.get('location')]).toEqual([
          302,
          `${server.deps.settings.publicUrl}/r/${id}`,
        ]);
      }
    }
  });

  test('are gone with their report, switched off, and are the same when switched on again', async () => {
    const { websiteId, badgeId } = await makeTarget();
    const id = await storeTargetReport(server, {
      ...{ websiteId, healthScore: 88, visibility: 'public', origin: 'server' },
      createdAt: new Date(),
    });
    const all = [`/b/${badgeId}`, `/b/${badgeId}.svg`, `/b/${badgeId}/shields.json`];
    const statuses = () => Promise.all(all.map(async (path) => (await see(path)).status));
    expect(await statuses()).toEqual([302, 200, 200]);
    await send('PUT', `/v1/websites/${websiteId}/badge`, { enabled: false });
    expect(await statuses()).toEqual([404, 404, 404]);
    const site = Website.parse(await send('GET', `/v1/websites/${websiteId}`));
    expect(site.badge).toEqual({ id: badgeId, enabled: false });
    await send('PUT', `/v1/websites/${websiteId}/badge`, { enabled: true });
    expect(await statuses()).toEqual([302, 200, 200]);
    await send('PATCH', `/v1/reports/${id}`, { visibility: 'private' });
    expect(await statuses()).toEqual([404, 404, 404]);
    await send('PATCH', `/v1/reports/${id}`, { visibility: 'unlisted' });
    expect(await statuses()).toEqual([302, 200, 200]);
    await send('DELETE', `/v1/reports/${id}`);
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  test('may be kept for an hour and shown anywhere, and nothing in them can load or run', async () => {
    const { websiteId, badgeId } = await makeTarget();
    await storeTargetReport(server, {
      ...{ websiteId, healthScore: 91, visibility: 'public', origin: 'server' },
      createdAt: new Date(),
    });
    for (const [path, type] of [
      [`/b/${badgeId}.svg`, 'image/svg+xml; charset=utf-8'],
      [`/b/${badgeId}/shields.json`, 'application/json; charset=utf-8'],
      [`/b/${badgeId}`, null],
    ] as const) {
      const { headers } = await see(path);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('cache-control')).toBe('public, max-age=3600');
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const head = await see(`/b/${badgeId}.svg`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const picture = async (query: string) => (await see(`/b/${badgeId}.svg${query}`)).text();
    const plain = await picture('');
    for (const query of ['?variant=full&theme=light', '?variant=x&theme=%3Cscript%3E', '?theme=']) {
      expect(await picture(query)).toBe(plain);
    }
    const others = ['score', 'mascot'].flatMap((variant) =>
      ['light', 'dark'].map((theme) => picture(`?variant=${variant}&theme=${theme}`)),
    );
    // Alone the score needs no ground, so both themes show the same.
    expect(new Set([plain, ...(await Promise.all(others))]).size).toBe(4);
  });

  test.each(['nothing', '%00', 'a'.repeat(22), '../r', `${'a'.repeat(22)}.png`])(
    'that do not exist are not found: %s',
    async (id) => {
      const name = encodeURIComponent(id);
      const page = await see(`/b/${name}`, { headers: { Accept: 'text/html' } });
      expect([404, page.headers.get('cache-control')?.includes('no-store')]).toEqual([
        page.status,
        true,
      ]);
      expect((await see(`/b/${name}/shields.json`)).status).toBe(404);
    },
  );

  test('a person who follows a dead badge gets a page', async () => {
    const page = await see('/b/nothing', { headers: { Accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('There is no report here for you');
  });
});

describe('the drawing of a badge', () => {
  test.each([
    [100, '100/100', '22c55e'],
    [90, '90/100', '22c55e'],
    [89, '89/100', 'f59e0b'],
    [70, '70/100', 'f59e0b'],
    [69, '69/100', 'ef4444'],
    [0, '0/100', 'ef4444'],
    [null, 'n/a', '9ca3af'],
  ])('of %s says %s in %s, for eyes and screen readers', (score, message, color) => {
    expect(badgeShields(score)).toEqual({
      ...{ schemaVersion: 1, label: 'skillgate' },
      message,
      color,
    });
    for (const variant of ['full', 'score', 'mascot'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const text = renderBadge({ score, style: { variant, theme } });
        expect(text).toContain(`>${message}</text>`);
        expect(text).toContain(`#${color}`);
        expect(text).toMatch(/role="img" aria-label="Skillgate[^"]+"><title>Skillgate/);
        expect(text).not.toMatch(/<script|<style|style=|href|url\(/);
        expect(JSON.stringify(parse(text), ['childNodes', 'nodeName'])).not.toContain('script');
      }
    }
  });
});
