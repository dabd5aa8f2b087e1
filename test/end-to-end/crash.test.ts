import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultPoints, type FaultPoint } from '../../src/use-cases/fault-points.ts';
import type { PeerRepository } from '../support/github-peer/github-peer.ts';
import { runApp } from './run-app.ts';
import { harmlessSkill, inFolder, maliciousSkill } from './sample-files.ts';
import { startProduct, type Product } from './start-product.ts';

type Victim = {
  readonly repository: PeerRepository;
  readonly headSha: string;
  readonly number: number;
  readonly end: { readonly code: number | null; readonly signal: string | null } | 'alive';
};

let product: Product;
beforeAll(async () => {
  product = await startProduct({ isWorking: false });
});
afterAll(async () => {
  await product.close();
});

/** Annotations are only sent where code scanning is not to be had. */
function hasCodeScanning(point: FaultPoint): boolean {
  return !point.startsWith('annotations');
}

/** Opens a pull request and lets a worker process die on it; its job stays with the dead until leases expire. */
async function killAt(point: FaultPoint): Promise<Victim> {
  product.peer.setCodeScanning(hasCodeScanning(point) ? 'enabled' : 'disabled');
  const repository = await product.peer.createRepository({
    name: `killed-at-${point}`,
    files: { 'skills/notes/SKILL.md': harmlessSkill },
  });
  const { headSha, number } = await repository.openPullRequest({
    title: 'Deploy',
    head: 'deploy',
    files: inFolder('skills/deploy', maliciousSkill),
  });
  await product.peer.settled();
  const victim = await runApp(product, { faultPoint: point });
  const isLate = new Promise<'alive'>((resolve) =>
    setTimeout(() => resolve('alive'), 40_000).unref(),
  );
  const end = await Promise.race([victim.ended, isLate]);
  if (end === 'alive') victim.child.kill('SIGKILL');
  await product.freezeLeases();
  return { repository, headSha, number, end };
}

describe('R3 a worker process killed at any point of the flow', () => {
  const victims = new Map<FaultPoint, Victim>();
  beforeAll(async () => {
    for (const point of faultPoints) victims.set(point, await killAt(point));
    product.peer.setCodeScanning('enabled');
    await product.expireLeases();
    const restarted = await runApp(product);
    await product.idle({ isHurried: true, deadlineMs: 60_000 });
    restarted.child.kill('SIGTERM');
    await restarted.ended;
  }, 600_000);

  it.each(faultPoints)(
    'killed at %s, the pull request ends as if nothing had been',
    async (point) => {
      const victim = victims.get(point);
      if (victim === undefined) throw new Error('nobody was killed here');
      const { repository, headSha, number } = victim;
      expect(victim.end).toEqual({ code: null, signal: 'SIGKILL' });

      const runs = repository.checkRuns().filter((run) => run.headSha === headSha);
      expect(runs.map(({ status, conclusion }) => [status, conclusion])).toEqual([
        ['completed', 'failure'],
      ]);
      expect(repository.comments(number)).toHaveLength(1);
      const places = runs[0]?.annotations.map((annotation) => JSON.stringify(annotation));
      expect(places).toEqual([...new Set(places)]);
      expect(places?.length === 0).toBe(hasCodeScanning(point));

      const rows = await product.database.query(
        `select
         (select count(*)::int from reports r where r.run_id = s.id) as reports,
         (select count(*)::int from ledger_transactions t
            where t.run_id = s.id and t.type = 'debit') as debits,
         (select count(*)::int from credit_reservations c
            where c.key like s.charge_key || '%' and c.state = 'held') as held
       from pr_scans s where s.repository_id = $1`,
        [repository.id],
      );
      expect(rows).toEqual([{ reports: 1, debits: 2, held: 0 }]);
    },
  );

  it('asked GitHub for nothing it does not describe', () => {
    expect(product.checked.violations).toEqual([]);
  });
});

describe('R9 a worker process that is asked to stop', () => {
  it('R9 ends with code 0 within 25 s, and no job in flight is lost', async () => {
    product.peer.setCodeScanning('enabled');
    const repository = await product.peer.createRepository({ name: 'many-at-once' });
    const pulls = [];
    for (let index = 0; index < 12; index += 1) {
      pulls.push(
        await repository.openPullRequest({
          title: `Deploy ${index}`,
          head: `deploy-${index}`,
          files: inFolder(`skills/deploy-${index}`, maliciousSkill),
        }),
      );
    }
    await product.peer.settled();
    const first = await runApp(product);
    await expect
      .poll(() => repository.checkRuns().length, { timeout: 40_000, interval: 20 })
      .toBeGreaterThan(1);
    const asked = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - asked).toBeLessThan(25_000);

    const second = await runApp(product);
    await product.idle({ isHurried: true, deadlineMs: 60_000 });
    second.child.kill('SIGTERM');
    await second.ended;
    for (const { headSha } of pulls) {
      const own = repository.checkRuns().filter((run) => run.headSha === headSha);
      expect(own.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    }
    const [row] = await product.database.query<{ debits: number }>(
      `select count(*)::int as debits from ledger_transactions t join pr_scans s on s.id = t.run_id
       where s.repository_id = $1 and t.type = 'debit'`,
      [repository.id],
    );
    expect(row?.debits).toBe(2 * pulls.length);
  });
});
