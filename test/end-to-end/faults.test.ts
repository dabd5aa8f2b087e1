import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeerFault, PeerRepository } from '../support/github-peer/github-peer.ts';
import { harmlessSkill, inFolder, maliciousSkill } from './sample-files.ts';
import { startProduct, type Product } from './start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.close();
});

let count = 0;
async function openDeploy(repository?: PeerRepository) {
  count += 1;
  const place =
    repository ??
    (await product.peer.createRepository({
      name: `faults-${count}`,
      files: { 'skills/notes/SKILL.md': harmlessSkill },
    }));
  const pull = await place.openPullRequest({
    title: 'Deploy',
    head: `deploy-${count}`,
    files: inFolder('skills/deploy', maliciousSkill),
  });
  return { repository: place, ...pull };
}

async function ledger(repository: PeerRepository): Promise<{ type: string; sum: number }[]> {
  return product.database.query(
    `select t.type, sum(t.amount)::int as sum from ledger_transactions t
     join pr_scans s on s.id = t.run_id where s.repository_id = $1 and t.type in ('debit', 'refund')
     group by t.type order by t.type`,
    [repository.id],
  );
}

describe('R6 GitHub in trouble', () => {
  it.each<[string, PeerFault]>([
    ['a server error on the tree', { path: /\/git\/trees\//, kind: { status: 502 } }],
    ['a broken connection on a blob', { path: /\/git\/blobs\//, kind: 'reset' }],
    ['a body cut in the middle', { path: /\/compare\//, kind: 'cut-body' }],
    [
      'a lost answer to the new check run',
      { method: 'POST', path: /\/check-runs$/, kind: 'lost-answer' },
    ],
    [
      'a lost answer to the end of the check run',
      { method: 'PATCH', path: /\/check-runs\//, kind: 'lost-answer' },
    ],
    ['a lost answer to the comment', { method: 'POST', path: /\/comments$/, kind: 'lost-answer' }],
    ['a lost answer to the upload', { method: 'POST', path: /\/sarifs$/, kind: 'lost-answer' }],
    ['the secondary limit', { path: /\/git\/trees\//, kind: { secondaryLimitSeconds: 2 } }],
    ['the primary limit', { path: /\/check-runs/, kind: { primaryLimitSeconds: 2 } }],
    ['503 from code scanning', { path: /\/sarifs$/, kind: { status: 503 } }],
  ])('%s is tried again and leaves one check, one charge, one comment', async (_, fault) => {
    product.peer.inject(fault);
    const { repository, headSha, number } = await openDeploy();
    await product.idle({ isHurried: true });
    product.peer.clearFaults();
    const runs = repository.checkRuns().filter((run) => run.headSha === headSha);
    expect(runs.map(({ status, conclusion }) => [status, conclusion])).toEqual([
      ['completed', 'failure'],
    ]);
    expect(repository.comments(number)).toHaveLength(1);
    expect(await ledger(repository)).toEqual([{ type: 'debit', sum: -2 }]);
  });

  it('errors that do not end make the check ask for action, and cost nothing', async () => {
    product.peer.inject({ path: /\/git\/trees\//, times: 100, kind: { status: 500 } });
    const { repository, headSha } = await openDeploy();
    await product.idle({ isHurried: true, deadlineMs: 60_000 });
    product.peer.clearFaults();
    const runs = repository.checkRuns().filter((run) => run.headSha === headSha);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      status: 'completed',
      conclusion: 'action_required',
      title: 'Scan could not finish',
    });
    expect(await ledger(repository)).toEqual([]);
    const [held] = await product.database.query<{ count: number }>(
      "select count(*)::int as count from credit_reservations where state = 'held'",
    );
    expect(held?.count).toBe(0);
  });

  it('a token that stops working in the middle is replaced', async () => {
    product.peer.expireTokens();
    const { repository, headSha } = await openDeploy();
    await product.idle({ isHurried: true });
    const runs = repository.checkRuns().filter((run) => run.headSha === headSha);
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  it('a tree that GitHub cuts is walked, and its artefacts are found', async () => {
    product.peer.setTreeLimit(2);
    const { repository, headSha } = await openDeploy();
    await product.idle({ isHurried: true });
    product.peer.setTreeLimit(100_000);
    const run = repository.checkRuns().find((one) => one.headSha === headSha);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  it('a tree that cannot be walked whole is never a success and uploads nothing', async () => {
    const body = { sha: 'a'.repeat(40), truncated: true, tree: [] };
    product.peer.inject({ path: /\/git\/trees\//, times: 100, kind: { status: 200, body } });
    const { repository, headSha } = await openDeploy();
    await product.idle({ isHurried: true });
    product.peer.clearFaults();
    const run = repository.checkRuns().find((one) => one.headSha === headSha);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'action_required' });
    expect(repository.sarifUploads()).toEqual([]);
  });
});

describe('code scanning that is not to be had', () => {
  it('is asked once, then annotations are used for a day', async () => {
    product.peer.setCodeScanning('disabled');
    const { repository, headSha } = await openDeploy();
    await product.idle();
    const run = repository.checkRuns().find((one) => one.headSha === headSha);
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(run?.annotations.map(({ path }) => path)).toEqual(['skills/deploy/scripts/setup.sh']);
    expect(run?.summary).toContain('Code scanning is not available');
    const asked = () =>
      product.peer.requests.filter(({ path }) =>
        path.includes(`/${repository.name}/code-scanning`),
      );
    expect(asked()).toHaveLength(1);
    await openDeploy(repository);
    await product.idle();
    expect(asked()).toHaveLength(1);
    product.peer.setCodeScanning('enabled');
  });

  it('a file that fails in processing is told in the text of the check', async () => {
    product.peer.setCodeScanning('processing-fails');
    const { repository, headSha } = await openDeploy();
    await product.idle();
    await product.database.query(
      "update pgboss.job set start_after = now() where name = 'sarif-status' and state = 'created'",
    );
    await expect
      .poll(() => repository.checkRuns().find((run) => run.headSha === headSha)?.text, {
        timeout: 20_000,
      })
      .toContain('GitHub could not process');
    const run = repository.checkRuns().find((one) => one.headSha === headSha);
    expect(run).toMatchObject({ conclusion: 'failure' });
    expect(run?.title).toMatch(/new critical/);
    product.peer.setCodeScanning('enabled');
  });
});

describe('what cannot be read', () => {
  it('content that is unread by design asks for action and is named', async () => {
    const repository = await product.peer.createRepository({ name: 'opaque' });
    const pull = await repository.openPullRequest({
      title: 'A binary',
      head: 'binary',
      files: {
        'skills/a/SKILL.md': harmlessSkill,
        'skills/a/tool.bin': new Uint8Array(
          Array.from({ length: 4096 }, (_, i) => (i * 37 + 11) % 256),
        ),
        'skills/a/model.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      },
    });
    await product.idle();
    const run = repository.checkRuns().find(({ headSha }) => headSha === pull.headSha);
    expect(run).toMatchObject({ conclusion: 'action_required' });
    expect(run?.summary).toContain('`skills/a/tool.bin`');
    expect(run?.summary).toContain('`skills/a/model.bin`');
    expect(repository.sarifUploads()).toHaveLength(1);
  });
});

describe('an organization without credits', () => {
  it('still gets its scan, uncharged, and a check that says so', async () => {
    const { repository: first } = await openDeploy();
    await product.idle();
    const organization = '(select organization_id from pr_scans where repository_id = $1 limit 1)';
    await product.database.query(
      `update organizations set plan_id = 'free' where id = ${organization}`,
      [first.id],
    );
    await product.database.query(
      `update credit_balances set monthly = 0, pack = 0, period = date_trunc('month', now()) where organization_id = ${organization}`,
      [first.id],
    );
    const clean = await first.openPullRequest({
      title: 'Harmless',
      head: 'harmless',
      files: { 'skills/x/SKILL.md': harmlessSkill },
    });
    const bad = await openDeploy();
    await product.idle();
    const run = first.checkRuns().find(({ headSha }) => headSha === clean.headSha);
    expect(run).toMatchObject({ conclusion: 'neutral' });
    expect(run?.title).toMatch(/^Out of credits/);
    const failed = bad.repository.checkRuns().find(({ headSha }) => headSha === bad.headSha);
    expect(failed).toMatchObject({ conclusion: 'failure' });
    expect(bad.repository.sarifUploads()).toEqual([]);
    expect(await ledger(bad.repository)).toEqual([]);
    const [reports] = await product.database.query<{ count: number }>(
      'select count(*)::int as count from reports r join pr_scans s on s.id = r.run_id where s.repository_id = $1',
      [bad.repository.id],
    );
    expect(reports?.count).toBe(0);
    await product.database.query("update organizations set plan_id = 'enterprise'");
  });
});

it('every request of this file is one that GitHub describes', () => {
  expect(product.checked.violations).toEqual([]);
});
