import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScanErrorBody } from '../../src/contract/scan-error-body.ts';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { buildTar } from '../support/build-tar.ts';
import { buildZip } from '../support/build-zip.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';

let server: TestServer;
let key: string;

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['scan']);
});
afterAll(() => server.close());

const benign = '---\nname: greet\ndescription: Greets people.\n---\n\n# Greet\n\nSay hello.\n';
const hostile =
  '---\nname: setup\ndescription: Sets up.\n---\n\n```sh\necho "ZWNobyBoaQo=" | base64 -d | bash\n```\n';

function upload(bytes: Uint8Array, name = 'upload', fields: Record<string, string> = {}) {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  body.set('file', new File([Buffer.from(bytes)], name));
  return fetch(`${server.url}/v1/scan`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body,
  });
}

async function scan(bytes: Uint8Array, name?: string, fields?: Record<string, string>) {
  const response = await upload(bytes, name, fields);
  const json: unknown = await response.json();
  expect({ status: response.status, json }).toMatchObject({ status: 200 });
  return ScanResponse.parse(json);
}

const tar = buildTar([
  { name: 'x/SKILL.md', data: hostile },
  { name: 'x/run.sh', data: 'echo hi\n' },
]);

describe('an archive', () => {
  test.each<[string, Uint8Array, string]>([
    ['a tar', tar, 'a.tar'],
    ['a gzipped tar', gzipSync(tar), 'a.tar.gz'],
    ['a gzipped tar called Markdown', gzipSync(tar), 'notes.md'],
    [
      'a zip called text',
      buildZip([
        { name: 'x/SKILL.md', data: hostile },
        { name: 'x/run.sh', data: 'echo hi\n' },
      ]),
      'a.txt',
    ],
    ['a tar whose name is no path of ours', tar, '../../etc/passwd'],
  ])('is known by its bytes: %s', async (_name, bytes, name) => {
    const result = await scan(bytes, name);
    expect(result).toMatchObject({ classification: 'dangerous', scan_type: 'skill' });
    // The one folder around everything is no part of the paths.
    expect(result.artifacts).toMatchObject([{ path: 'SKILL.md', files: 2 }]);
    expect(result.findings[0]?.location.file).toBe('SKILL.md');
  });

  test('with several artefacts is as trustworthy as its worst', async () => {
    const result = await scan(
      buildZip([
        { name: 'good/SKILL.md', data: benign },
        { name: 'bad/SKILL.md', data: hostile },
        { name: 'CLAUDE.md', data: '# Notes\n\nBe kind.\n' },
      ]),
    );
    const scores = result.artifacts.map(({ trust_score }) => trust_score);
    expect(result.artifacts.map(({ path, scan_type }) => [path, scan_type])).toEqual([
      ['CLAUDE.md', 'agent_config'],
      ['bad/SKILL.md', 'skill'],
      ['good/SKILL.md', 'skill'],
    ]);
    expect(Math.max(...scores)).toBe(100);
    expect(result.trust_score).toBe(Math.min(...scores));
  });

  test.each<[string, Uint8Array]>([
    [
      'a link',
      buildTar([
        { name: 'SKILL.md', data: benign },
        { name: 'key', type: '2', link: '/root/.ssh/id_rsa' },
      ]),
    ],
    [
      'a device',
      buildTar([
        { name: 'SKILL.md', data: benign },
        { name: 'disk', type: '3' },
      ]),
    ],
    [
      'an absolute name',
      buildTar([
        { name: 'SKILL.md', data: benign },
        { name: '/etc/cron.d/x', data: '* * * * * root id\n' },
      ]),
    ],
    [
      'a name that climbs',
      buildZip([
        { name: 'SKILL.md', data: benign },
        { name: '../../x.md', data: 'Hi.' },
      ]),
    ],
    [
      'two entries of one name',
      buildZip([
        { name: 'SKILL.md', data: benign },
        { name: 'SKILL.md', data: 'Other.' },
      ]),
    ],
  ])('that holds %s reports it as a supply chain risk', async (_name, bytes) => {
    const { findings } = await scan(bytes);
    const found = findings.filter(({ category }) => category === 'SUPPLY_CHAIN');
    expect(found.map(({ severity }) => severity)).toContain('high');
    for (const { location } of findings) expect(location.file ?? '').not.toMatch(/^\/|\.\./);
  });

  test.each<[string, Uint8Array]>([
    [
      'an archive inside',
      buildZip([
        { name: 'SKILL.md', data: benign },
        { name: 'more.zip', data: buildZip([{ name: 'a.md', data: 'x' }]) },
      ]),
    ],
    [
      'an encrypted entry',
      buildZip([
        { name: 'SKILL.md', data: benign },
        { name: 'secret.md', data: 'hidden', flags: 1 },
      ]),
    ],
    [
      'a file above 1 MiB',
      buildZip([
        { name: 'SKILL.md', data: benign },
        { name: 'long.md', data: Buffer.alloc(1_048_577, 'no \n'), method: 0 },
      ]),
    ],
  ])('with %s is never safe and says what was not read', async (_name, bytes) => {
    const result = await scan(bytes);
    expect(result.layer1_complete).toBe(false);
    expect(result.trust_score).toBeLessThanOrEqual(89);
    expect(result.incomplete.filter(({ layer }) => layer === 1).length).toBeGreaterThan(0);
    expect(result.artifacts.some(({ opaque }) => opaque)).toBe(true);
  });

  test.each<[string, () => Uint8Array, number, string]>([
    [
      'more than 2,000 entries',
      () =>
        buildTar(Array.from({ length: 2001 }, (_, index) => ({ name: `f${String(index)}.md` }))),
      413,
      '2000',
    ],
    ['a ratio above 100', () => gzipSync(Buffer.concat([tar, Buffer.alloc(3e6)])), 413, '100'],
    [
      'more than 50 MiB',
      () => {
        // Incompressible enough to stay below the ratio, packed once and stored seven times.
        const noise = Buffer.alloc(160_000, randomBytes(160_000));
        const data = Buffer.concat([noise, Buffer.alloc(8_000_000)]);
        const entry = {
          raw: deflateRawSync(data),
          crc32: crc32(data),
          uncompressedSize: data.length,
        };
        return buildZip(
          Array.from({ length: 7 }, (_, index) => ({ ...entry, name: `f${String(index)}.md` })),
        );
      },
      413,
      '50 MiB',
    ],
    ['only encrypted entries', () => buildZip([{ name: 'a', data: 'b', flags: 1 }]), 422, ''],
    ['an entry cut off', () => tar.subarray(0, 1024), 422, 'damaged'],
    ['its end missing', () => gzipSync(tar).subarray(0, -20), 422, ''],
  ])('with %s is refused', async (_name, build, status, words) => {
    const response = await upload(build());
    const { error } = ScanErrorBody.parse(await response.json());
    expect([response.status, error.code]).toEqual([status, status]);
    expect(error.message).toContain(words);
  });
});

describe('a single file', () => {
  test('is read as UTF-16 with a byte-order mark', async () => {
    const bytes = Buffer.from(`\ufeff${hostile}`, 'utf16le');
    expect(await scan(bytes, 'SKILL.md')).toMatchObject({ classification: 'dangerous' });
  });

  test('keeps the path it is sent with, unless filename says another', async () => {
    const first = await scan(Buffer.from(hostile), 'SKILL.md');
    expect(first.findings[0]?.location.file).toBe('SKILL.md');
    const fields = { filename: 'skills/x/SKILL.md' };
    const second = await scan(Buffer.from(hostile), 'other.md', fields);
    expect(second.findings[0]?.location.file).toBe('skills/x/SKILL.md');
  });

  test('above 1 MiB is read to its end', async () => {
    const text = `${'All is well here.\n'.repeat(100_000)}${hostile}`;
    const result = await scan(Buffer.from(text), 'long.md');
    expect(result).toMatchObject({ classification: 'dangerous', layer1_complete: true });
  });

  test('that is no text is never safe', async () => {
    const bytes = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]), Buffer.alloc(2000)]);
    expect(await scan(bytes, 'tool')).toMatchObject({
      layer1_complete: false,
      score_cap: 'opaque',
    });
  });
});
