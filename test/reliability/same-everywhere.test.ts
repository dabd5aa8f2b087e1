import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ScanResponse } from '../../src/contract/scan-response.ts';
import { startProduct, type Product } from '../end-to-end/start-product.ts';
import { bundleCli } from '../support/bundle-cli.ts';
import { createTestKey } from '../support/create-test-key.ts';
import { validateSarif } from '../support/validate-sarif.ts';
import { writeTree } from '../support/write-tree.ts';
import { goldenSkill } from './golden-skill.ts';

type Order = 'as written' | 'reversed';
const FolderReport = z.object({ results: z.array(ScanResponse).length(1) });
const Sarif = z.looseObject({ runs: z.array(z.looseObject({ results: z.array(z.unknown()) })) });

let product: Product;
let program: string;
let folder: string;
let key: string;

beforeAll(async () => {
  [product, program] = await Promise.all([startProduct(), bundleCli()]);
  key = await createTestKey(product.database, { scopes: ['scan'] });
  folder = await mkdtemp(join(tmpdir(), 'skillgate-same-'));
  await writeTree(join(folder, 'as written'), inOrder('as written'));
  await writeTree(join(folder, 'reversed'), inOrder('reversed'));
});
afterAll(async () => {
  await product.close();
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(program), { recursive: true, force: true });
});

function inOrder(order: Order): Record<string, string> {
  const entries = Object.entries(goldenSkill);
  return Object.fromEntries(order === 'reversed' ? entries.toReversed() : entries);
}

/** The command line program in its own process, with a language and a time zone. */
async function scanWithCli(
  format: 'json' | 'sarif',
  order: Order,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const args = [program, 'scan', '--format', format, '--fail-on', 'none', '--threshold', '0'];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: join(folder, order),
    env: { PATH: process.env['PATH'], ...environment },
  });
  return stdout;
}

async function scanWithApi(format: 'json' | 'sarif', order: Order): Promise<string> {
  const files = Object.entries(inOrder(order)).map(
    ([path, text]) => [path, new TextEncoder().encode(text)] as const,
  );
  const body = new FormData();
  body.set('file', new File([Buffer.from(zipSync(Object.fromEntries(files)))], 'skill.zip'));
  body.set('format', format);
  const response = await fetch(`${product.url}/v1/scan`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}` },
    body,
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return text;
}

/** What the App sends to code scanning for a pull request that adds the skill. */
async function scanWithApp(order: Order): Promise<string> {
  const repository = await product.peer.createRepository({
    name: `golden-${order.replace(' ', '-')}`,
    files: { 'README.md': '# A repository\n' },
  });
  const { headSha } = await repository.openPullRequest({
    title: 'Add release notes',
    head: 'notes',
    files: inOrder(order),
  });
  await product.idle();
  const uploads = repository.sarifUploads().filter(({ commitSha }) => commitSha === headSha);
  expect(uploads).toHaveLength(1);
  return JSON.stringify(uploads[0]?.sarif);
}

/** Without what the contract lets differ: ids, times, limits, credits. */
function plainJson(scan: ScanResponse): string {
  const {
    scan_id: _id,
    created_at: _created,
    completed_at: _completed,
    duration_ms: _duration,
    rate_limit: _limit,
    quota: _quota,
    credits: _credits,
    ...rest
  } = scan;
  return JSON.stringify(rest, null, 2);
}

/** Without the id of the scan, the name of the category and the address of the server whose pages are linked. */
function plainSarif(text: string): string {
  return JSON.stringify(
    JSON.parse(text, function (this: Record<string, unknown>, name, value: unknown) {
      if (name === 'scan_id' || name === 'automationDetails') return undefined;
      if (name === 'informationUri' || name === 'helpUri') return undefined;
      return value;
    }),
    null,
    2,
  );
}

const languages: readonly Readonly<Record<string, string>>[] = [
  { LANG: 'C', TZ: 'UTC' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
];

describe('F5: one skill gets the same answer at every door', () => {
  test('JSON of CLI and API, in any order of files and any language', async () => {
    const golden = ScanResponse.parse(JSON.parse(await scanWithApi('json', 'as written')));
    // Worth comparing: several rules, and both layers.
    expect(new Set(golden.findings.map(({ layer }) => layer))).toEqual(new Set([1, 2]));
    expect(new Set(golden.findings.map(({ rule_id: id }) => id)).size).toBeGreaterThan(3);
    const shuffled = ScanResponse.parse(JSON.parse(await scanWithApi('json', 'reversed')));
    expect(plainJson(shuffled)).toBe(plainJson(golden));
    for (const [index, language] of languages.entries()) {
      const order = index === 0 ? 'as written' : 'reversed';
      const report = FolderReport.parse(JSON.parse(await scanWithCli('json', order, language)));
      expect(report.results.map(plainJson)).toEqual([plainJson(golden)]);
    }
  });

  test('SARIF of CLI, API and App, in any order of files and any language', async () => {
    const golden = plainSarif(await scanWithApi('sarif', 'as written'));
    expect(Sarif.parse(JSON.parse(golden)).runs[0]?.results.length).toBeGreaterThan(3);
    expect(plainSarif(await scanWithApi('sarif', 'reversed'))).toBe(golden);
    const [first, ...others] = await Promise.all([
      scanWithCli('sarif', 'as written', languages[0]),
      scanWithCli('sarif', 'as written', languages[1]),
      scanWithCli('sarif', 'reversed', languages[1]),
    ]);
    for (const other of others) expect(other).toBe(first);
    expect(plainSarif(first)).toBe(golden);
    const uploads = [await scanWithApp('as written'), await scanWithApp('reversed')];
    for (const upload of uploads) expect(plainSarif(upload)).toBe(golden);
    expect(await validateSarif(uploads.slice(0, 1))).toEqual([]);
  });
});
