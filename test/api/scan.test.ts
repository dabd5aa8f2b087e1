import { strToU8, zipSync } from 'fflate';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startScanWorker } from '../../app/start-scan-worker.ts';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import { waitUntil } from '../support/wait-until.ts';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['scan', 'read']);
});
afterAll(() => server.close());

const benign =
  '---\nname: greet\ndescription: Greets people by name.\n---\n\n# Greet\n\nSay hello.\n';
const hostile =
  '---\nname: setup\ndescription: Sets things up.\n---\n\n```sh\necho "ZWNobyBoaQo=" | base64 -d | bash\n```\n';
const json = { 'Content-Type': 'application/json' };

function post(body: BodyInit | null, headers: Record<string, string> = {}, path = '/v1/scan') {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, ...headers },
    body,
  });
}

function postJson(body: unknown, headers: Record<string, string> = {}, path = '/v1/scan') {
  return post(JSON.stringify(body), { ...json, ...headers }, path);
}

function form(parts: Record<string, string>, file?: { name: string; bytes: Uint8Array }) {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.set(name, value);
  if (file !== undefined) data.set('file', new File([Buffer.from(file.bytes)], file.name));
  return data;
}

async function readScan(response: Response, status = 200) {
  expect(response.status).toBe(status);
  return ScanResponse.parse(await response.json());
}

/** An error as far as every refusal has it; `refusal` is what it should be. */
async function readError(response: Response) {
  const body = ScanErrorBody.parse(await response.json());
  const { code, type, request_id, message, details } = body.error;
  return {
    status: response.status,
    code,
    type,
    isTraceable: request_id === response.headers.get('x-request-id'),
    hasWindow: body.rate_limit !== undefined && response.headers.has('ratelimit-reset'),
    message,
    details,
  };
}

function refusal(status: number, type: string) {
  return { status, code: status, type, isTraceable: true, hasWindow: true };
}

async function countEffects() {
  const [row] = await server.database.query<{ debits: string; scans: string }>(
    `select (select count(*) from ledger_transactions where type = 'debit') as debits,
            (select count(*) from scans) as scans`,
  );
  return row;
}

describe('POST /scan answers', () => {
  test.each(['/v1/scan', '/api/v1/scan', '/v1/scan/', '/api/v1/scan/'])('at %s', async (path) => {
    const response = await postJson({ text: benign }, {}, path);
    const scan = await readScan(response);
    expect(scan).toMatchObject({ trust_score: 100, classification: 'safe', scan_type: 'skill' });
    expect(scan.credits).toEqual({ charged: 1, pricing_version: 1 });
    expect(scan.quota).toMatchObject({ limit: null });
    expect(scan.rate_limit?.limit).toBe(300);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-request-id')).toMatch(/^req_[0-9A-Za-z]{22}$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('ratelimit-limit')).toBe('300');
  });

  test('a hostile skill with a dangerous class and findings', async () => {
    const scan = await readScan(await postJson({ text: hostile, filename: 'skills/x/SKILL.md' }));
    expect(scan.classification).toBe('dangerous');
    expect(scan.trust_score).toBeLessThan(40);
    expect(scan.findings[0]?.location.file).toBe('skills/x/SKILL.md');
  });

  test.each([
    ['a declared type', { scan_type: 'system_prompt' }, { scan_type: 'system_prompt' }],
    ['layer 2 switched off', { layer2: false }, { layer2_complete: false }],
    ['a judge that is not configured', { judge: true }, { layer2_complete: false }],
    ['unknown fields', { colour: 'red' }, { trust_score: 100 }],
    ['an alias of filename', { path: 'CLAUDE.md' }, { scan_type: 'agent_config' }],
  ])('with %s', async (_name, fields, expected) => {
    const scan = await readScan(await postJson({ text: benign, ...fields }));
    expect(scan).toMatchObject(expected);
    expect(scan.layer2_complete).toBe(scan.incomplete.length === 0);
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('to a body in %s', async (encoding, compress) => {
    const body = compress(Buffer.from(JSON.stringify({ text: benign })));
    expect(
      await readScan(await post(body, { ...json, 'Content-Encoding': encoding })),
    ).toMatchObject({ status: 'completed' });
  });

  test('to JSON that curl sends as a form, and to JSON without a type', async () => {
    const text = '{"text":"You are a billing agent.","scan_type":"system_prompt"}';
    expect(
      await readScan(await post(text, { 'Content-Type': 'application/x-www-form-urlencoded' })),
    ).toMatchObject({ status: 'completed' });
    expect(await readScan(await post(Buffer.from(text)))).toMatchObject({ status: 'completed' });
  });

  test('to an uploaded file, its name telling the type', async () => {
    const response = await post(
      form({ layer2: '1' }, { name: 'CLAUDE.md', bytes: strToU8('# Notes\n\nBe kind.\n') }),
    );
    expect(await readScan(response)).toMatchObject({ scan_type: 'agent_config' });
  });

  test('to an archive, known by its bytes, in SARIF', async () => {
    const zip = zipSync({ 'x/SKILL.md': strToU8(hostile), 'x/run.sh': strToU8('echo hi\n') });
    const response = await post(
      form({ layer2: 'true', format: 'sarif' }, { name: 'notes.txt', bytes: zip }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/sarif+json');
    const log: unknown = await response.json();
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: {} } }] });
    expect(log).not.toHaveProperty('rate_limit');
    expect(response.headers.get('ratelimit-limit')).toBe('300');
  });

  test('in SARIF by query, and in JSON when the body says so', async () => {
    const sarif = await postJson({ text: benign }, {}, '/v1/scan?format=sarif');
    expect(sarif.headers.get('content-type')).toBe('application/sarif+json');
    expect(
      await readScan(await postJson({ text: benign, format: 'json' }, {}, '/v1/scan?format=sarif')),
    ).toMatchObject({ status: 'completed' });
  });

  test('text with NUL, lone surrogates and forbidden keys', async () => {
    expect(
      await readScan(
        await post('{"text":"a\\u0000b \\ud800 c","__proto__":{"x":1},"constructor":1}', json),
      ),
    ).toMatchObject({ status: 'completed' });
  });

  test('a suppression that is honoured, and shown', async () => {
    const first = await readScan(await postJson({ text: hostile }));
    const worst = first.findings.find(({ severity }) => severity === 'critical');
    const scan = await readScan(
      await postJson({
        text: hostile,
        suppressions: [
          {
            fingerprint: worst?.fingerprint,
            reason: 'reviewed with the platform team',
            expires_at: new Date(Date.now() + 86_400_000).toISOString(),
          },
        ],
      }),
    );
    expect(scan.summary.suppressed).toBe(1);
  });
});

describe('POST /scan refuses', () => {
  const suppression = { rule_id: 'x/y', reason: 'a reason that is long enough' };
  const farAway = new Date(Date.now() + 400 * 86_400_000).toISOString();
  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['an array', []],
    ['null', null],
    ['text of spaces only', { text: ' \n\t' }],
    ['a number as text', { text: 5 }],
    ['file in JSON', { file: { name: 'x', bytes: [] } }],
    ['text and file', { text: 'x', file: 'y' }],
    ['an unknown type', { text: 'x', scan_type: 'plugin' }],
    ['an unknown format', { text: 'x', format: 'xml' }],
    ['a text as flag', { text: 'x', layer2: 'yes' }],
    ['an absolute file name', { text: 'x', filename: '/etc/passwd' }],
    ['a file name that climbs', { text: 'x', filename: 'a/../../b' }],
    ['a file name of 513 characters', { text: 'x', filename: 'a'.repeat(513) }],
    [
      '501 suppressions',
      { text: 'x', suppressions: Array.from({ length: 501 }, () => suppression) },
    ],
    ['a suppression without expiry', { text: 'x', suppressions: [suppression] }],
    [
      'a suppression with an unknown field',
      { text: 'x', suppressions: [{ ...suppression, expires_at: farAway, who: 1 }] },
    ],
    [
      'a suppression of more than a year',
      { text: 'x', suppressions: [{ ...suppression, expires_at: farAway }] },
    ],
  ])('%s with 400', async (_name, body) => {
    const error = await readError(await postJson(body));
    expect(error).toMatchObject(refusal(400, 'invalid_request'));
    expect(error.details?.length).toBeGreaterThan(0);
  });

  test.each([
    ['broken JSON', '{"text":', {}],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}],
    ['a broken gzip body', Buffer.from('not gzip'), { 'Content-Encoding': 'gzip' }],
    ['JSON 1,000 levels deep', `{"text":"x","a":${'['.repeat(1000)}${']'.repeat(1000)}}`, {}],
    ['NaN', '{"text":NaN}', {}],
    ['an unknown format in the query', '{"text":"x"}', {}, '/v1/scan?format=pdf'],
    ['an empty Idempotency-Key', '{"text":"x"}', { 'Idempotency-Key': 'a'.repeat(129) }],
  ])('%s with 400', async (_name, body, headers, path = '/v1/scan') => {
    expect(await readError(await post(body, { ...json, ...headers }, path))).toMatchObject(
      refusal(400, 'invalid_request'),
    );
  });

  test.each([
    ['a form', 'text=hello', 'application/x-www-form-urlencoded'],
    ['plain text', 'hello', 'text/plain'],
    ['XML', '<text/>', 'application/xml'],
    ['a JSON array as a form', '[1]', 'application/x-www-form-urlencoded'],
  ])('%s with 415', async (_name, body, type) => {
    expect(await readError(await post(body, { 'Content-Type': type }))).toMatchObject(
      refusal(415, 'unsupported_media_type'),
    );
  });

  test.each<[string, () => Promise<Response>]>([
    ['a text above 1 MiB', () => postJson({ text: 'a'.repeat(1_048_577) })],
    [
      'a text above 1 MiB and a wrong field',
      () => postJson({ text: 'é'.repeat(600_000), format: 1 }),
    ],
    ['a body above 8 MiB', () => postJson({ text: 'x', pad: 'a'.repeat(8 * 1_048_576) })],
    [
      'a gzip bomb',
      () => post(gzipSync(Buffer.alloc(64 * 1_048_576)), { ...json, 'Content-Encoding': 'gzip' }),
    ],
    [
      'a file above 10 MiB',
      () => post(form({}, { name: 'a.md', bytes: new Uint8Array(10 * 1_048_576 + 1) })),
    ],
    [
      'an archive bomb',
      () =>
        post(
          form({}, { name: 'a.zip', bytes: zipSync({ 'SKILL.md': new Uint8Array(60_000_000) }) }),
        ),
    ],
  ])('%s with 413', async (_name, send) => {
    const error = await readError(await send());
    expect(error).toMatchObject(refusal(413, 'payload_too_large'));
    expect(error.message).toMatch(/\d/);
  });

  test.each([
    ['a damaged archive', strToU8('PK\u0003\u0004 this is no archive')],
    ['an empty archive', zipSync({})],
  ])('%s with 422', async (_name, bytes) => {
    expect(await readError(await post(form({}, { name: 'a.zip', bytes })))).toMatchObject(
      refusal(422, 'unprocessable_content'),
    );
  });

  test.each<[string, () => Promise<Response>]>([
    ['two files', () => post(twoFiles())],
    ['an empty file', () => post(form({}, { name: 'a.md', bytes: new Uint8Array() }))],
    ['no file', () => post(form({ layer2: 'true' }))],
    ['text and file', () => post(form({ text: 'x' }, { name: 'a.md', bytes: strToU8('x') }))],
    ['a flag that is a word', () => post(form({ text: 'x', layer2: 'maybe' }))],
    ['suppressions that are no JSON', () => post(form({ text: 'x', suppressions: '{' }))],
    ['a body without its boundary', () => post('x', { 'Content-Type': 'multipart/form-data' })],
    [
      'a thousand parts',
      () =>
        post('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(1000), {
          'Content-Type': 'multipart/form-data; boundary=b',
        }),
    ],
  ])('a multipart body with %s with 400', async (_name, send) => {
    expect(await readError(await send())).toMatchObject(refusal(400, 'invalid_request'));
  });

  test('and leaves no trace in ledger or store', async () => {
    const before = await countEffects();
    await postJson({});
    await post(form({}, { name: 'a.zip', bytes: strToU8('PK\u0003\u0004 broken') }));
    await postJson({ text: 'a'.repeat(1_048_577) });
    expect(await countEffects()).toEqual(before);
  });
});

function twoFiles() {
  const data = form({}, { name: 'a.md', bytes: strToU8('a') });
  data.append('file', new File(['b'], 'b.md'));
  return data;
}

describe('reading scans', () => {
  test('gives what was answered, at both paths and in both formats', async () => {
    const scan = await readScan(await postJson({ text: hostile }));
    const headers = { Authorization: `Bearer ${key}` };
    for (const path of [`/v1/scan/${scan.scan_id}`, `/api/v1/scans/${scan.scan_id}`]) {
      const again = await readScan(await fetch(server.url + path, { headers }));
      expect({ ...again, rate_limit: null }).toEqual({ ...scan, rate_limit: null });
    }
    const direct = await postJson({ text: hostile, format: 'sarif' });
    const sarif = await fetch(`${server.url}/v1/scans/${scan.scan_id}?format=sarif`, { headers });
    expect(sarif.headers.get('content-type')).toBe('application/sarif+json');
    const [a, b] = [await direct.json(), await sarif.json()] as { runs: { results: object[] }[] }[];
    expect(a?.runs[0]?.results.length).toBe(b?.runs[0]?.results.length);
  });

  test('knows HEAD, and no scan of another organization, of another key, or none at all', async () => {
    const scan = await readScan(await postJson({ text: benign }));
    const path = `${server.url}/v1/scans/${scan.scan_id}`;
    const read = (token: string, init: RequestInit = {}) =>
      fetch(path, { ...init, headers: { Authorization: `Bearer ${token}` } });
    const head = await read(key, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const stranger = await server.key(['read'], { organizationId: await server.organization() });
    expect(await readError(await read(stranger))).toMatchObject(refusal(404, 'not_found'));
    const scanner = await server.key(['scan']);
    expect(await readError(await read(scanner))).toMatchObject(refusal(403, 'scope_required'));
    const guard = await server.key(['guard']);
    const refused = await readError(await read(guard));
    expect(refused).toMatchObject(refusal(403, 'scope_required'));
    expect(refused.message).toContain('read');
    const unknown = await fetch(`${server.url}/v1/scans/scn_unknown`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(await readError(unknown)).toMatchObject(refusal(404, 'not_found'));
  });
});

describe('an asynchronous scan', () => {
  test('is queued with 202, done by a worker, and then read', async () => {
    const zip = zipSync({ 'x/SKILL.md': strToU8(hostile), 'x/run.sh': strToU8('echo hi\n') });
    const response = await post(form({}, { name: 'a.zip', bytes: zip }), {
      Prefer: 'respond-async',
    });
    const queued = await readScan(response, 202);
    expect(queued).toMatchObject({ status: 'queued', trust_score: null, findings: [] });
    expect(response.headers.get('preference-applied')).toBe('respond-async');
    expect(response.headers.get('location')).toMatch(/\/v1\/scans\/scn_\w+$/);
    const headers = { Authorization: `Bearer ${key}` };
    const url = `${server.url}/v1/scans/${queued.scan_id}`;
    const waiting = await fetch(url, { headers });
    expect(waiting.headers.get('retry-after')).toBe('1');
    expect(await readError(await fetch(`${url}?format=sarif`, { headers }))).toMatchObject(
      refusal(409, 'scan_not_ready'),
    );
    await startScanWorker(server.deps);
    const done = await waitUntil(async () => {
      const scan = await readScan(await fetch(url, { headers }));
      return scan.status === 'completed' ? scan : null;
    });
    const direct = await readScan(await post(form({}, { name: 'a.zip', bytes: zip })));
    const facts = ({ findings, trust_score, content_sha256, summary }: ScanResponse) => ({
      rules: findings.map(({ rule_id, location }) => [rule_id, location]),
      trust_score,
      content_sha256,
      summary,
    });
    expect(facts(done)).toEqual(facts(direct));
    const sarif = await fetch(`${url}?format=sarif`, { headers });
    expect(sarif.status).toBe(200);
  });

  test('that is refused is refused at once', async () => {
    expect(await readError(await postJson({}, { Prefer: 'respond-async' }))).toMatchObject(
      refusal(400, 'invalid_request'),
    );
  });
});
