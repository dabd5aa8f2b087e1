import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const listed = 'https://app.example.test';
let open: TestServer;
let closed: TestServer;

beforeAll(async () => {
  open = await startTestServer({ overrides: { settings: { corsOrigins: [listed] } } });
  closed = await startTestServer();
});
afterAll(async () => {
  await open.close();
  await closed.close();
});

const ours = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));

test('what depends on Accept and on Origin says both', async () => {
  const key = await open.key(['scan', 'read']);
  const headers = { Authorization: `Bearer ${key}`, Origin: listed };
  const scan = await fetch(`${open.url}/v1/scan`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: '{"text":"Say hello."}',
  });
  const { scan_id: id } = ScanResponse.parse(await scan.json());
  const report = await fetch(`${open.url}/v1/scans/${id}/report`, { headers });
  expect(report.headers.get('vary')).toBe('Origin, Accept');
});

describe('pages of other origins', () => {
  test('that are listed may call the Scan API and read its answers, errors too', async () => {
    for (const path of ['/v1/scan', '/api/v1/scans', '/v1/scans/scn_none']) {
      const response = await fetch(open.url + path, { headers: { Origin: listed } });
      expect(response.headers.get('access-control-allow-origin')).toBe(listed);
      expect(response.headers.get('vary')).toBe('Origin');
      expect(response.headers.get('access-control-expose-headers')).toContain('RateLimit-Reset');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    }
    const preflight = await fetch(`${open.url}/v1/scan`, {
      method: 'OPTIONS',
      headers: { Origin: listed, 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
  });

  test.each(['https://evil.example.test', 'null', 'https://app.example.test.evil.test'])(
    'such as %s may not, nor may any where none is listed',
    async (origin) => {
      for (const url of [open.url, closed.url]) {
        for (const method of ['GET', 'OPTIONS']) {
          const response = await fetch(`${url}/v1/scans`, { method, headers: { Origin: origin } });
          expect(ours(response)).toEqual([]);
        }
      }
      const response = await fetch(`${closed.url}/v1/scans`, { headers: { Origin: listed } });
      expect(ours(response)).toEqual([]);
    },
  );
});
