import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressCheck } from '../../src/net/create-address-check.ts';
import { createHttpGuard } from '../../src/net/create-http-guard.ts';
import type { Resolve } from '../../src/net/http-guard.ts';
import { NetError } from '../../src/net/net-error.ts';
import { countConnects } from '../support/count-connects.ts';
import { privateUrls } from '../support/private-urls.ts';

let arrivals = 0;
const server = createServer((request, response) => {
  arrivals += 1;
  if (request.url === '/silent') return;
  if (request.url === '/elsewhere') {
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    return;
  }
  if (request.url === '/bomb') {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(8 * 1024 * 1024)));
    return;
  }
  if (request.url === '/cut') {
    response.writeHead(200, { 'content-length': '100' }).write('half');
    response.socket?.end();
    return;
  }
  response.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end(`seen by ${request.headers.host}`);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

const open = createHttpGuard({ allowedNetworks: ['127.0.0.0/8'] });
afterAll(() => open.close());
const ask = { method: 'GET', headers: {}, timeoutMs: 5000, maxBytes: 1000 } as const;

/** Public the first time it is asked, private from then on; every other name is private in its own way. */
function hostileResolver(): Resolve {
  const asked = new Set<string>();
  return (hostname) => {
    const isFirst = !asked.has(hostname);
    asked.add(hostname);
    if (hostname === 'rebinding.test' && isFirst) return answer('93.184.215.14');
    if (hostname === 'mixed.test') return answer('93.184.215.14', '10.0.0.7');
    if (hostname === 'six.test') return answer('::1');
    return answer('127.0.0.1');
  };
}

function answer(...addresses: readonly string[]): ReturnType<Resolve> {
  return Promise.resolve(
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
}

describe('W3: addresses that are not public', () => {
  it('gets a corpus of at least 300', () => {
    expect(new Set(privateUrls(port)).size).toBeGreaterThanOrEqual(300);
  });

  it('are never connected to, counted at the socket, and all are refused by name', async () => {
    const guard = createHttpGuard({ resolve: hostileResolver() });
    const before = arrivals;
    const connects = countConnects();
    const outcomes = new Map<string, string>();
    for (const text of privateUrls(port)) {
      if (!URL.canParse(text)) continue;
      const url = new URL(text);
      const refusal = await guard.findRefusal(url);
      const isRebinding = url.hostname === 'rebinding.test';
      if (refusal === null && !isRebinding) outcomes.set(text, 'was not refused beforehand');
      const outcome = await guard.request({ ...ask, url }).then(
        () => 'answered',
        (error: unknown) => (error instanceof NetError ? error.kind : String(error)),
      );
      if (outcome !== 'refused') outcomes.set(text, outcome);
    }
    connects.stop();
    await guard.close();
    expect([...outcomes]).toEqual([]);
    expect(connects.addresses).toEqual([]);
    expect(arrivals).toBe(before);
  });

  it('would have been counted: the same counter sees an allowed connection', async () => {
    const connects = countConnects();
    const answered = await open
      .request({ ...ask, url: new URL(`http://localhost.:${port}/`) })
      .catch(() => open.request({ ...ask, url: new URL(`http://127.0.0.1:${port}/`) }));
    connects.stop();
    expect(answered.status).toBe(200);
    expect(connects.addresses).toContain('127.0.0.1');
  });
});

describe('networks the operator allows', () => {
  const isAllowed = createAddressCheck(['10.1.0.0/16', 'fd00:1::/32']);
  it.each([
    ['10.1.2.3', true],
    ['10.2.0.1', false],
    ['::ffff:10.1.2.3', true],
    ['fd00:1::7', true],
    ['fd00:2::7', false],
    ['93.184.215.14', true],
    ['2606:4700::1111', true],
    ['fe80::1%eth0', false],
    ['no address', false],
  ])('%s: %s', (address, isExpected) => {
    expect(isAllowed(address)).toBe(isExpected);
  });
});

describe('a guarded request', () => {
  const at = (path: string): URL => new URL(`http://127.0.0.1:${port}${path}`);

  it('keeps the name for the Host header while the address is pinned', async () => {
    const guard = createHttpGuard({
      allowedNetworks: ['127.0.0.1/32'],
      resolve: () => answer('127.0.0.1'),
    });
    const url = new URL(`http://named.test:${port}/`);
    const { status, headers, body, isCut } = await guard.request({ ...ask, url });
    await guard.close();
    expect({ status, isCut, cookie: headers['set-cookie'] }).toEqual({
      status: 200,
      isCut: false,
      cookie: 'a=1, b=2',
    });
    expect(Buffer.from(body).toString()).toBe(`seen by named.test:${port}`);
  });

  it('answers a redirect as it is', async () => {
    const { status, headers } = await open.request({ ...ask, url: at('/elsewhere') });
    expect([status, headers['location']]).toEqual([302, 'http://169.254.169.254/']);
  });

  it('stops reading what unfolds beyond the limit', async () => {
    const { body, isCut } = await open.request({ ...ask, url: at('/bomb') });
    expect([body.length, isCut]).toEqual([1000, true]);
  });

  it.each([
    ['/silent', 'timeout'],
    ['/cut', 'connection'],
  ])('%s ends as %s', async (path, kind) => {
    const failed = open.request({ ...ask, url: at(path), timeoutMs: 300 });
    await expect(failed).rejects.toMatchObject({ name: 'NetError', kind });
  });

  it('names a host without address', async () => {
    const guard = createHttpGuard({ resolve: () => answer() });
    const failed = guard.request({ ...ask, url: new URL('http://nowhere.test/') });
    await expect(failed).rejects.toMatchObject({ kind: 'dns' });
    const url = new URL('http://nowhere.test/');
    expect(await guard.findRefusal(url)).toBe('The host name does not resolve');
    expect(await guard.findRefusal(url, { unresolved: 'allow' })).toBeNull();
    await guard.close();
  });

  it('ends with the reason of its signal', async () => {
    const controller = new AbortController();
    const failed = open.request({ ...ask, url: at('/silent'), signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(failed).rejects.toThrow('no longer wanted');
  });
});
