import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PeerRepository } from '../support/github-peer/github-peer.ts';
import { harmlessSkill, inFolder, maliciousSkill } from './sample-files.ts';
import { startProduct, type Product } from './start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  product.checked.assertClean();
  await product.close();
});

async function inTurns<T>(
  count: number,
  concurrency: number,
  run: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) results.push(await run(index));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}

async function counts(repository: PeerRepository) {
  const [row] = await product.database.query(
    `select
       (select count(*)::int from pr_scans where repository_id = $1) as scans,
       (select count(*)::int from reports r join pr_scans s on s.id = r.run_id where s.repository_id = $1) as reports,
       (select count(*)::int from ledger_transactions t join pr_scans s on s.id = t.run_id
          where s.repository_id = $1 and t.type = 'debit') as debits`,
    [repository.id],
  );
  return row;
}

it('R1 three hundred copies of one delivery, fifty at a time, make one scan', async () => {
  const repository = await product.peer.createRepository({
    name: 'copies',
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  product.peer.setWebhookUrl(null);
  const pull = await repository.openPullRequest({
    title: 'Deploy',
    head: 'deploy',
    files: inFolder('skills/deploy', maliciousSkill),
  });
  product.peer.setWebhookUrl(`${product.url}/v1/github`);
  const { event, payload } = pull.delivery;
  const guid = randomUUID();
  const answers = await inTurns(300, 50, () => product.peer.deliver({ event, payload, guid }));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  await product.idle();
  expect(repository.checkRuns().map(({ conclusion }) => conclusion)).toEqual(['failure']);
  expect(await counts(repository)).toEqual({ scans: 1, reports: 1, debits: 2 });
  expect(repository.comments(pull.number)).toHaveLength(1);
});

it('R2 a hundred deliveries about one head make one scan', async () => {
  const repository = await product.peer.createRepository({
    name: 'deliveries',
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  product.peer.setWebhookUrl(null);
  const pull = await repository.openPullRequest({
    title: 'Deploy',
    head: 'deploy',
    files: inFolder('skills/deploy', maliciousSkill),
  });
  product.peer.setWebhookUrl(`${product.url}/v1/github`);
  const { event, payload } = pull.delivery;
  const actions = ['opened', 'synchronize', 'reopened', 'ready_for_review'];
  const answers = await inTurns(100, 20, (index) =>
    product.peer.deliver({
      event,
      payload: { ...payload, action: actions[index % actions.length] },
      guid: randomUUID(),
    }),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  await product.idle();
  expect(repository.checkRuns().map(({ conclusion }) => conclusion)).toEqual(['failure']);
  expect(await counts(repository)).toEqual({ scans: 1, reports: 1, debits: 2 });
  expect(repository.comments(pull.number)).toHaveLength(1);
  expect(repository.sarifUploads()).toHaveLength(1);
});

it('a delivery whose scan failed for good runs again when GitHub sends it again', async () => {
  const repository = await product.peer.createRepository({
    name: 'healed',
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  product.peer.inject({ path: /\/git\/trees\//, times: 100, kind: { status: 500 } });
  const pull = await repository.openPullRequest({
    title: 'Deploy',
    head: 'deploy',
    files: inFolder('skills/deploy', maliciousSkill),
  });
  await product.idle({ isHurried: true, deadlineMs: 60_000 });
  product.peer.clearFaults();
  expect(repository.checkRuns().map(({ conclusion }) => conclusion)).toEqual(['action_required']);
  await product.peer.redeliver(pull.delivery.guid);
  await product.idle();
  expect(repository.checkRuns().at(-1)).toMatchObject({ conclusion: 'failure' });
  expect(await counts(repository)).toEqual({ scans: 1, reports: 1, debits: 2 });
});
