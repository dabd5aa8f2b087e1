import fc from 'fast-check';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PublicErrorBody } from '../../src/contract/public-error-body.ts';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { routeFamily } from '../../src/api/route-family.ts';
import { routeTable } from '../../src/api/route-table.ts';
import { routes } from '../../src/api/routes/index.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

const JsonRpcError = z.object({
  jsonrpc: z.literal('2.0'),
  error: z.object({ code: z.int(), message: z.string() }),
});

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['admin']);
  // The limits have tests of their own.
  Object.assign(server.deps.rateLimiter, {
    consume: (_key: string, limit: number) =>
      Promise.resolve({ limit, remaining: limit, reset: 60, allowed: true }),
  });
});
afterAll(() => server.close());

/** Routes that answer with a page, or that send a browser somewhere and show a page when they cannot. */
const pages = routeTable(
  routes.filter(({ renderError, responses }) => {
    const types = Object.values(responses).flatMap((response) => response.types ?? []);
    return renderError !== undefined || types.includes('text/html');
  }),
);
const paths = routes.flatMap(({ family, path }) =>
  family === 'scan' ? [`/v1${path}`, `/api/v1${path}`] : [path],
);
const value = fc.oneof(fc.webPath(), fc.string(), fc.constantFrom('org_x', '..', '%00', "'--"));
const path = fc.oneof(
  fc
    .tuple(fc.constantFrom(...paths), fc.array(value, { minLength: 2, maxLength: 2 }))
    .map(([pattern, values]) =>
      pattern.replace(/\{\w+\}/g, () => encodeURIComponent(values.pop() ?? 'x')),
    ),
  fc.webPath().map((text) => `/v1${text}`),
  fc.webPath(),
);
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((text) => `?${text}`),
);
const body = fc.oneof(
  fc.constant(null),
  fc.json(),
  fc.string(),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc
    .record(
      {
        text: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        scan_type: fc.oneof(fc.string(), fc.constantFrom('skill', 'config')),
        layer2: fc.oneof(fc.boolean(), fc.string()),
        filename: fc.string(),
        suppressions: fc.array(fc.object()),
        name: fc.string(),
        scopes: fc.array(fc.constantFrom('read', 'admin', 'nothing')),
      },
      { requiredKeys: [] },
    )
    .map((object) => JSON.stringify(object)),
);
const type = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '',
);
const request = fc.record({
  path,
  query,
  body,
  type,
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
  encoding: fc.constantFrom('', '', '', 'gzip', 'br', 'zstd'),
  hasKey: fc.boolean(),
});

describe('S14: errors', () => {
  // 5,000 in all; in parts, so that a slow machine needs no longer limit.
  test.each([7, 8, 9, 10, 11])(
    'of 1,000 random requests (%i) all have the envelope of their family, none is a 500',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(request, async (input) => {
          const hasBody = input.method !== 'GET' && input.method !== 'HEAD';
          const response = await fetch(server.url + input.path + input.query, {
            method: input.method,
            redirect: 'manual',
            headers: {
              ...(input.hasKey ? { Authorization: `Bearer ${key}` } : {}),
              ...(input.type === '' ? {} : { 'Content-Type': input.type }),
              ...(input.encoding === '' ? {} : { 'Content-Encoding': input.encoding }),
            },
            ...(hasBody ? { body: input.body } : {}),
          });
          const text = await response.text();
          expect(response.headers.get('x-request-id')).toMatch(/^req_/);
          expect(response.status).not.toBe(500);
          const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
          const { pathname } = new URL(response.url);
          // Only pages for people answer people.
          if (isPage) expect(pages.find(pathname)).not.toBeNull();
          if (response.status < 400 || input.method === 'HEAD' || isPage) return;
          const json: unknown = JSON.parse(text);
          // What the protocol itself refuses is answered in its own words.
          if (pathname === '/mcp' && JsonRpcError.safeParse(json).success) return;
          const isScan = routeFamily(pathname) === 'scan';
          const id = isScan
            ? ScanErrorBody.required({ rate_limit: true }).parse(json).error.request_id
            : PublicErrorBody.parse(json).error.requestId;
          expect(id).toBe(response.headers.get('x-request-id'));
        }),
        { numRuns: 1000, seed },
      );
    },
  );

  test.each([
    ['bytes that are not HTTP', 'hello\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n'],
    ['headers above the limit', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(40_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /v1/scan HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
  ])('of the parser have it too: %s', async (_name, bytes) => {
    const answer = await sendBytes(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    const json: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
    expect(PublicErrorBody.parse(json).error.requestId).toMatch(/^req_/);
  });
});

describe('S13: a hostile client', () => {
  test('that announces a body above the limit is refused before it is sent', async () => {
    const answer = await sendBytes(
      `POST /v1/scan HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${key}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 1000000000\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('payload_too_large');
  });

  test('with a million keys, deep nesting or a bomb costs little memory', async () => {
    const keys = `{"text":"x",${Array.from({ length: 400_000 }, (_, index) => `"k${String(index)}":1`).join(',')}}`;
    global.gc?.();
    const before = process.memoryUsage().rss;
    for (const body of [keys, `{"a":${'['.repeat(500_000)}`]) {
      const response = await fetch(`${server.url}/v1/scan`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
        body,
      });
      expect([200, 400]).toContain(response.status);
      await response.arrayBuffer();
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });
});

function sendBytes(bytes: string): Promise<string> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8');
      const split = answer.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? NaN);
      if (split > 0 && answer.length >= split + 4 + length) {
        socket.destroy();
        resolve(answer);
      }
    });
    socket.on('error', reject);
    socket.on('end', () => resolve(answer));
    socket.write(bytes);
  });
}
