import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishDelivery } from '../../src/store/deliveries/finish-delivery.ts';
import { purgeDeliveries } from '../../src/store/deliveries/purge-deliveries.ts';
import { recordDelivery } from '../../src/store/deliveries/record-delivery.ts';
import { runAtOnce } from '../support/run-at-once.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
const now = new Date('2026-03-10T12:00:00.000Z');
beforeAll(async () => {
  test = await testDatabase({ max: 50 });
});
afterAll(() => test.drop());

const record = (guid: string, action = 'opened') =>
  test.database.transaction((trx) =>
    recordDelivery(trx, { guid, event: 'pull_request', action, receivedAt: now }),
  );
const finish = (guid: string, state: 'done' | 'failed') =>
  test.database.transaction((trx) =>
    finishDelivery(trx, { guid, event: 'pull_request', action: 'opened', state, now }),
  );

describe('deliveries', () => {
  it('R1: of 500 copies, 50 at a time, one is new', async () => {
    const outcomes = await runAtOnce(50, Array.from({ length: 500 }), () => record('same'));
    expect(outcomes.filter((outcome) => outcome === 'new')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'running')).toHaveLength(499);
  });

  it('a rolled-back one was never received', async () => {
    await test.database
      .transaction(async (trx) => {
        await recordDelivery(trx, { guid: 'g', event: 'push', action: '', receivedAt: now });
        throw new Error('no');
      })
      .catch(() => undefined);
    const again = await test.database.transaction((trx) =>
      recordDelivery(trx, { guid: 'g', event: 'push', action: '', receivedAt: now }),
    );
    expect(again).toBe('new');
  });

  it('is skipped when done, and worked again once when it had failed', async () => {
    await record('done');
    await finish('done', 'done');
    expect(await record('done')).toBe('done');
    await record('failed');
    await finish('failed', 'failed');
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => record('failed')));
    expect(outcomes.filter((outcome) => outcome === 'failed-before')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'running')).toHaveLength(19);
  });

  it('one identifier with two actions is two deliveries', async () => {
    expect(await record('twice', 'opened')).toBe('new');
    expect(await record('twice', 'closed')).toBe('new');
  });

  it('is kept for seven days', async () => {
    const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const purge = (at: Date) =>
      test.database.transaction((trx) => purgeDeliveries(trx, { now: at }));
    expect(await purge(later(7))).toBe(0);
    expect(await purge(later(7.01))).toBeGreaterThan(0);
  });
});
