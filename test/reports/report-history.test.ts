import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureWebsite } from '../../src/store/websites/ensure-website.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import { storeTargetReport } from '../support/store-target-report.ts';

let server: TestServer;
let key: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['audits:read']);
  const websiteId = await makeTarget();
  const steps = [
    ['first', 40, 'public', 'server'],
    ['secret', 33, 'private', 'server'],
    ['linked', 66, 'unlisted', 'runner'],
    ['unscored', null, 'public', 'server'],
    ['last', 92, 'public', 'runner'],
  ] as const;
  for (const [index, [name, healthScore, visibility, origin]] of steps.entries()) {
    const createdAt = new Date(Date.UTC(2026, 2, 1 + index));
    const report = { websiteId, healthScore, visibility, origin, createdAt };
    ids[name] = await storeTargetReport(server, report);
  }
  const alone = { websiteId: await makeTarget(), createdAt: new Date(), healthScore: 77 };
  ids['alone'] = await storeTargetReport(server, {
    ...alone,
    visibility: 'public',
    origin: 'server',
  });
});
afterAll(() => server.close());

async function makeTarget(): Promise<string> {
  const { organizationId } = server;
  const name = randomBytes(6).toString('hex');
  const made = await server.deps.database.tenant(organizationId, (trx) =>
    ensureWebsite(trx, {
      ...{ id: `web_${name}`, organizationId, kind: 'website', siteKey: name },
      ...{ url: `https://${name}.test`, domain: `${name}.test`, repository: null },
      createdAt: new Date(),
      maxWebsites: -1,
    }),
  );
  if (made === 'limit') throw new Error('there is no limit');
  return made.id;
}

async function page(name: string, withKey = false): Promise<string> {
  const response = await fetch(`${server.url}/r/${ids[name] ?? ''}`, {
    headers: withKey ? { Authorization: `Bearer ${key}` } : {},
  });
  expect(response.status).toBe(200);
  return response.text();
}

const shown = (html: string) =>
  Object.entries(ids)
    .filter(([, id]) => html.includes(`href="/r/${id}"`))
    .map(([name]) => name);

describe('the history on a report page', () => {
  test.each([
    ['first', false, ['first', 'unscored', 'last'], '40, n/a, 92'],
    ['first', true, ['first', 'unscored', 'last'], '40, n/a, 92'],
    ['linked', false, ['first', 'linked', 'unscored', 'last'], '40, 66, n/a, 92'],
    ['secret', true, ['first', 'secret', 'linked', 'unscored', 'last'], '40, 33, 66, n/a, 92'],
  ] as const)(
    'of %s (with a key: %s) holds what every reader of it may know of',
    async (name, withKey, names, scores) => {
      const html = await page(name, withKey);
      expect(shown(html)).toEqual(names);
      expect(html).toContain(
        `aria-label="Scores of ${String(names.length)} reports, oldest first: ${scores}"`,
      );
      expect(html).toContain('There is a newer report');
    },
  );

  test('of the newest report names no newer one, and of the only one there is none', async () => {
    const last = await page('last');
    expect(last).not.toContain('There is a newer report');
    expect(last).toMatch(/<a href="\/r\/\w+" aria-current="page">/);
    expect(await page('alone')).not.toContain('history-title');
  });
});
