import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeCaches } from '../../src/store/caches/purge-caches.ts';
import { createRateLimiter } from '../../src/store/create-rate-limiter.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.drop());

const minute = Math.floor(Date.now() / 60_000) * 60;
const at = (seconds: number) => new Date((minute + seconds) * 1000);

describe('rate limiter', () => {
  it('allows exactly the limit in a window, over two processes', async () => {
    const other = await openDatabase({ url: test.url });
    const clock = () => at(5);
    const limiters = [
      createRateLimiter({ database: test.database, clock }),
      createRateLimiter({ database: other, clock }),
    ];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => limiters[index % 2]!.consume('key:1', 60)),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(60);
    expect(Math.min(...answers.map(({ remaining }) => remaining))).toBe(0);
    expect(Math.max(...answers.map(({ remaining }) => remaining))).toBe(59);
    await other.close();
  });

  it('begins its windows at the UTC minute and says when they end', async () => {
    let now = at(59.9);
    const limiter = createRateLimiter({ database: test.database, clock: () => now });
    expect(await limiter.consume('key:2', 1)).toEqual({
      limit: 1,
      remaining: 0,
      reset: minute + 60,
      allowed: true,
    });
    expect((await limiter.consume('key:2', 1)).allowed).toBe(false);
    now = at(60);
    expect(await limiter.consume('key:2', 1)).toMatchObject({ allowed: true, reset: minute + 120 });
  });

  it('counts keys apart', async () => {
    const limiter = createRateLimiter({ database: test.database, clock: () => at(1) });
    await limiter.consume('key:3', 1);
    expect((await limiter.consume('key:4', 1)).allowed).toBe(true);
  });

  it('counts in memory while the database is away', async () => {
    const gone = await openDatabase({ url: test.url });
    const limiter = createRateLimiter({ database: gone, clock: () => at(1) });
    await gone.close();
    const answers = [];
    for (let round = 0; round < 4; round += 1) answers.push(await limiter.consume('key:5', 3));
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, true, false]);
  });

  it('leaves nothing behind once its windows are purged', async () => {
    await test.database.transaction((trx) =>
      purgeCaches(trx, { unusedSince: new Date(0), now: new Date(Date.now() + 120_000) }),
    );
    expect(await test.query('select key from rate_limits')).toEqual([]);
  });
});
