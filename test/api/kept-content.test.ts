import { afterEach, describe, expect, test } from 'vitest';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { findScanContent } from '../../src/store/scans/find-scan-content.ts';
import { queueSchema } from '../../src/store/queue/queue-schema.ts';
import { runQueuedScan } from '../../src/use-cases/run-queued-scan.ts';
import { tidyUp } from '../../src/use-cases/tidy-up.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const open: TestServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const DAY_MS = 86_400_000;

async function start(contentDays: number) {
  let now = Date.now();
  const server = await startTestServer({
    overrides: { settings: { contentDays }, clock: () => new Date(now) },
  });
  open.push(server);
  const headers = {
    Authorization: `Bearer ${await server.key(['scan', 'read'])}`,
    'Content-Type': 'application/json',
  };
  const { organizationId, deps } = server;
  return {
    server,
    pass: (ms: number) => (now += ms),
    scan: async (extra: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}/v1/scan`, {
        method: 'POST',
        headers: { ...headers, ...extra },
        body: '{"text":"A very private text."}',
      });
      return ScanResponse.parse(await response.json()).scan_id;
    },
    read: async (scanId: string) =>
      (await fetch(`${server.url}/v1/scans/${scanId}`, { headers })).status,
    findContent: (scanId: string) =>
      deps.database.tenant(organizationId, (trx) =>
        findScanContent(trx, { organizationId, scanId, now: deps.clock() }),
      ),
    countContents: async () =>
      (await server.database.query('select scan_id from scan_contents')).length,
  };
}

describe('the content of a scan', () => {
  test('is kept for its days, then gone to readers at once and from the disk with the next tidying', async () => {
    const { server, pass, scan, read, findContent, countContents } = await start(30);
    const scanId = await scan();
    pass(30 * DAY_MS - 60_000);
    await tidyUp(server.deps);
    expect(await findContent(scanId)).toHaveLength(1);
    pass(120_000);
    expect(await findContent(scanId)).toBeNull();
    expect(await countContents()).toBe(1);
    await tidyUp(server.deps);
    expect(await countContents()).toBe(0);
    expect(await read(scanId)).toBe(200);
  });

  test('is never stored where the operator keeps none, but for the time a queued scan waits', async () => {
    const { server, scan, countContents, read } = await start(0);
    await scan();
    expect(await countContents()).toBe(0);
    const queued = await scan({ Prefer: 'respond-async' });
    expect(await countContents()).toBe(1);
    const [job] = await server.database.query<{ data: { payload: unknown } }>(
      `select data from ${queueSchema.schema}.job where name = 'scan-content'`,
    );
    await runQueuedScan(server.deps, job?.data.payload);
    expect(await countContents()).toBe(0);
    expect(await read(queued)).toBe(200);
    const tables = await server.database.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await server.database.query(
        `select 1 from ${name} t where strpos(t::text, 'very private') > 0`,
      );
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });
});
