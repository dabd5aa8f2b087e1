import { afterAll, beforeAll, expect, it } from 'vitest';
import { redeliverMissed } from '../../src/use-cases/redeliver-missed.ts';
import { harmlessSkill, inFolder, maliciousSkill } from '../end-to-end/sample-files.ts';
import { startProduct, type Product } from '../end-to-end/start-product.ts';

let product: Product;
let now = new Date();
beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.close();
});

const sweep = () => redeliverMissed({ ...product.deps, clock: () => now });
const askedAgain = () =>
  product.peer.requests.filter(({ path, method }) => method === 'POST' && /\/attempts$/.test(path));
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};

it('R7 webhooks that came while the server was down are asked for again, once each, and worked', async () => {
  const repository = await product.peer.createRepository({
    name: 'missed',
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  product.peer.setWebhookUrl(null);
  const heads = new Set<string>();
  for (let index = 0; index < 6; index += 1) {
    const { headSha } = await repository.openPullRequest({
      title: `Deploy ${index}`,
      head: `deploy-${index}`,
      files: inFolder(`skills/deploy-${index}`, maliciousSkill),
    });
    heads.add(headSha);
  }
  await product.peer.settled();
  const missed = new Set(
    product.peer.deliveries.filter(({ status }) => status === 0).map(({ guid }) => guid),
  );
  expect(missed.size).toBe(6);
  product.peer.setWebhookUrl(`${product.url}/v1/github`);
  await sweep();
  await product.idle();
  expect(askedAgain()).toHaveLength(missed.size);
  expect(new Set(repository.checkRuns().map(({ headSha }) => headSha))).toEqual(heads);
  expect(repository.checkRuns().map(({ conclusion }) => conclusion)).toEqual(
    [...heads].map(() => 'failure'),
  );
  later(10);
  await sweep();
  expect(askedAgain()).toHaveLength(missed.size);
});

it('a webhook that never arrives is asked for three times, four minutes apart at least', async () => {
  product.peer.setWebhookUrl(null);
  const lost = await product.peer.deliver({ event: 'ping', payload: { zen: 'Slowly.' } });
  const before = askedAgain().length;
  for (const minutes of [0, 1, 5, 5, 5, 5]) {
    later(minutes);
    await sweep();
    await product.peer.settled();
  }
  expect(askedAgain().length - before).toBe(3);
  const copies = product.peer.deliveries.filter(({ guid }) => guid === lost.guid);
  expect(copies).toHaveLength(4);
  product.peer.setWebhookUrl(`${product.url}/v1/github`);
});

it('one whose answer alone was lost is not asked for', async () => {
  const before = askedAgain().length;
  const sent = await product.peer.deliver({ event: 'ping', payload: { zen: 'Twice.' } });
  sent.status = 504;
  later(5);
  await sweep();
  expect(askedAgain()).toHaveLength(before);
});

it('a rate limit puts the sweep back into the queue for as long as GitHub asks', async () => {
  product.peer.inject({ path: /\/hook\/deliveries$/, kind: { secondaryLimitSeconds: 77 } });
  await expect(sweep()).rejects.toMatchObject({ seconds: 77 });
});

it('every request to GitHub was one that GitHub describes', () => {
  expect(product.checked.violations).toEqual([]);
});
