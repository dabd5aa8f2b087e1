import { afterAll, beforeAll, expect, it } from 'vitest';
import { harmlessSkill, inFolder, maliciousSkill } from '../end-to-end/sample-files.ts';
import { startProduct, type Product } from '../end-to-end/start-product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ isWorking: false });
});
afterAll(async () => {
  await product.close();
});

it('R9 two workers, one stopped in the middle, end twenty pull requests with one check each', async () => {
  const repository = await product.peer.createRepository({
    name: 'crowd',
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  const heads: string[] = [];
  for (let index = 0; index < 20; index += 1) {
    const pull = await repository.openPullRequest({
      title: `Deploy ${index}`,
      head: `deploy-${index}`,
      files: inFolder(`skills/deploy-${index}`, maliciousSkill),
    });
    heads.push(pull.headSha);
  }
  const first = await product.work();
  await product.work();
  await expect
    .poll(() => repository.checkRuns().length, { timeout: 30_000, interval: 10 })
    .toBeGreaterThan(3);
  await first.stop();
  await product.idle({ isHurried: true, deadlineMs: 50_000 });
  const runs = repository.checkRuns();
  expect(runs.map(({ conclusion }) => conclusion)).toEqual(heads.map(() => 'failure'));
  expect(new Set(runs.map(({ headSha }) => headSha))).toEqual(new Set(heads));
  expect(product.checked.violations).toEqual([]);
});
