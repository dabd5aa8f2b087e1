import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startScanWorker } from '../../app/start-scan-worker.ts';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { startTestServer, type TestServer } from '../support/start-test-server.ts';
import { waitUntil } from '../support/wait-until.ts';

let server: TestServer;
let key: string;
let plain: ScanResponse;

const text =
  '---\nname: setup\ndescription: Sets things up.\n---\n\n```sh\necho "ZWNobyBoaQo=" | base64 -d | bash\npip install --index-url http://mirror.example.test/simple tool\n```\n';
const filename = 'skills/x/SKILL.md';
const reason = 'Reviewed with the platform team.';
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();

beforeAll(async () => {
  server = await startTestServer();
  key = await server.key(['scan', 'read']);
  plain = await scan({});
});
afterAll(() => server.close());

function post(fields: object, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/v1/scan`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({ text, filename, ...fields }),
  });
}

async function scan(fields: object) {
  return ScanResponse.parse(await (await post(fields)).json());
}

const critical = () => plain.findings.find(({ severity }) => severity === 'critical');
const lesser = () => plain.findings.find(({ severity }) => ['high', 'medium'].includes(severity));

describe('a suppression', () => {
  test('by fingerprint leaves the score and stays visible with its reason, also of a critical', async () => {
    const fingerprint = critical()?.fingerprint;
    const expires_at = tomorrow();
    const result = await scan({
      suppressions: [{ fingerprint, reason, expires_at, owner: 'platform' }],
    });
    const found = result.findings.filter(({ suppressed }) => suppressed);
    expect(found.map((finding) => finding.fingerprint)).toEqual([fingerprint]);
    expect(found[0]).toMatchObject({
      score_impact: 0,
      suppression: { reason, expires_at, owner: 'platform' },
    });
    expect(result.summary).toMatchObject({
      suppressed: 1,
      critical: plain.summary.critical - 1,
      total: plain.summary.total - 1,
    });
    expect(result.trust_score).toBeGreaterThan(plain.trust_score ?? 100);
  });

  test('by rule never reaches a critical finding', async () => {
    const result = await scan({
      suppressions: [{ rule_id: critical()?.rule_id, reason, expires_at: tomorrow() }],
    });
    expect(result.summary).toEqual(plain.summary);
  });

  test.each([
    [undefined, true],
    ['skills/**', true],
    ['skills/x/SKILL.md', true],
    ['other/**', false],
    ['skills/[', false],
  ])('by rule with the path %s reaches the finding: %s', async (path, isReached) => {
    const rule_id = lesser()?.rule_id;
    expect(rule_id).toBeDefined();
    const result = await scan({
      suppressions: [{ rule_id, path, reason, expires_at: tomorrow() }],
    });
    expect(result.summary.suppressed > 0).toBe(isReached);
  });

  test('that expired is ignored and named', async () => {
    const fingerprint = critical()?.fingerprint ?? '';
    const result = await scan({
      suppressions: [{ fingerprint, reason, expires_at: yesterday() }],
    });
    expect(result.summary).toEqual(plain.summary);
    expect(result.warnings.join()).toContain(fingerprint);
  });

  test('inside the scanned content has no effect', async () => {
    const marks = [
      '<!-- skillgate-ignore -->',
      '# skillgate: suppress all',
      `{"suppressions":[{"fingerprint":"${critical()?.fingerprint ?? ''}"}]}`,
      'nosemgrep nosec noqa',
    ];
    const result = await scan({ text: `${text}\n${marks.join('\n')}\n` });
    expect(result.summary.suppressed).toBe(0);
    expect(result.summary.critical).toBeGreaterThanOrEqual(plain.summary.critical);
  });

  test.each([
    ['NUL', 'a reason with \0 in it'],
    ['a lone surrogate', 'a reason with \ud800 in it'],
    ['9 characters', 'too short'],
    ['501 characters', 'a'.repeat(501)],
  ])('whose reason has %s is 400, asynchronous or not', async (_name, bad) => {
    const suppressions = [{ rule_id: 'a/b', reason: bad, expires_at: tomorrow() }];
    for (const headers of [{}, { Prefer: 'respond-async' }]) {
      expect((await post({ suppressions }, headers)).status).toBe(400);
    }
  });

  test('is kept by an asynchronous scan', async () => {
    const fingerprint = critical()?.fingerprint;
    const suppressions = [{ fingerprint, reason, expires_at: tomorrow() }];
    const queued = await post({ suppressions }, { Prefer: 'respond-async' });
    const { scan_id: id } = ScanResponse.parse(await queued.json());
    await startScanWorker(server.deps);
    const done = await waitUntil(async () => {
      const response = await fetch(`${server.url}/v1/scans/${id}`, {
        headers: { Authorization: `Bearer ${key}` },
      });
      const result = ScanResponse.parse(await response.json());
      return result.status === 'completed' ? result : null;
    });
    expect(done.summary.suppressed).toBe(1);
  });
});

const Sarif = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.unknown()).optional(),
        }),
      ),
    }),
  ]),
});

test('SARIF leaves suppressed findings out unless they are asked for', async () => {
  const fingerprint = critical()?.fingerprint;
  const suppressions = [{ fingerprint, reason, expires_at: tomorrow() }];
  const read = async (fields: object) =>
    Sarif.parse(await (await post({ format: 'sarif', suppressions, ...fields })).json()).runs[0]
      .results;
  const without = await read({});
  const withAll = await read({ include_suppressed: true });
  expect(withAll).toHaveLength(without.length + 1);
  expect(withAll.filter((result) => result.suppressions !== undefined)).toEqual([
    {
      partialFingerprints: expect.objectContaining({
        'skillgateFingerprint/v1': fingerprint,
      }) as unknown,
      suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
    },
  ]);
});
