import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimIdempotencyKey } from '../../src/store/idempotency/claim-idempotency-key.ts';
import { completeIdempotencyKey } from '../../src/store/idempotency/complete-idempotency-key.ts';
import { purgeIdempotencyKeys } from '../../src/store/idempotency/purge-idempotency-keys.ts';
import { releaseIdempotencyKey } from '../../src/store/idempotency/release-idempotency-key.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { runAtOnce } from '../support/run-at-once.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
const organizations: string[] = [];
const now = new Date('2026-03-10T12:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

beforeAll(async () => {
  test = await testDatabase({ max: 30 });
  for (const slug of ['one', 'two']) {
    const made = await test.database.transaction((trx) =>
      createOrganization(trx, { name: slug, slug, planId: 'free' }),
    );
    organizations.push(made!.id);
  }
});
afterAll(() => test.drop());

let count = 0;
function newKey(organizationId = organizations[0]!) {
  count += 1;
  const base = { organizationId, operation: 'POST /scan', key: `key-${String(count)}` };
  const claim = (requestHash = 'a', at = now) =>
    test.database.tenant(organizationId, (trx) =>
      claimIdempotencyKey(trx, { ...base, requestHash, now: at }),
    );
  const complete = (body: string | Uint8Array) =>
    test.database.tenant(organizationId, (trx) =>
      completeIdempotencyKey(trx, { ...base, status: 201, headers: { 'x-a': 'b' }, body }),
    );
  const release = () =>
    test.database.tenant(organizationId, (trx) => releaseIdempotencyKey(trx, base));
  return { base, claim, complete, release };
}

describe('idempotency keys', () => {
  it('L3: of 300 copies one is claimed and the others are told to wait', async () => {
    const { claim } = newKey();
    const outcomes = await runAtOnce(30, Array.from({ length: 300 }), () => claim());
    expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'in-progress')).toHaveLength(299);
  });

  it('answers a repeat with status, headers and the very bytes', async () => {
    const { claim, complete } = newKey();
    await claim();
    const body = Buffer.from([0, 255, 10, 0xe2, 0x82, 0xac]);
    await complete(body);
    expect(await claim()).toEqual({ kind: 'replay', status: 201, headers: { 'x-a': 'b' }, body });
  });

  it('refuses another request under the same key, running or done', async () => {
    const { claim, complete } = newKey();
    await claim('a');
    expect(await claim('b')).toBe('conflict');
    await complete('x');
    expect(await claim('b')).toBe('conflict');
  });

  it('forgets a released claim, but never a finished one', async () => {
    const { claim, complete, release } = newKey();
    await claim();
    await release();
    expect(await claim()).toBe('claimed');
    await complete('x');
    await release();
    expect(await claim()).toMatchObject({ kind: 'replay' });
  });

  it('is free again after 24 hours', async () => {
    const { claim, complete } = newKey();
    await claim();
    await complete('x');
    expect(await claim('a', after(86_399))).toMatchObject({ kind: 'replay' });
    expect(await claim('b', after(86_400))).toBe('claimed');
  });

  it('lets the same request take over from a process that died', async () => {
    const { claim } = newKey();
    await claim('a');
    expect(await claim('a', after(120))).toBe('in-progress');
    expect(await claim('b', after(121))).toBe('conflict');
    expect(await claim('a', after(121))).toBe('claimed');
  });

  it('of one tenant is never seen by another', async () => {
    const first = newKey(organizations[0]);
    await first.claim();
    await first.complete('secret');
    const [, other] = organizations;
    const outcome = await test.database.tenant(other!, (trx) =>
      claimIdempotencyKey(trx, {
        ...first.base,
        organizationId: other!,
        requestHash: 'a',
        now,
      }),
    );
    expect(outcome).toBe('claimed');
  });

  it('is purged when its time is over', async () => {
    await newKey().claim();
    const purged = await test.database.transaction((trx) =>
      purgeIdempotencyKeys(trx, { now: after(3 * 86_400) }),
    );
    expect(purged).toBeGreaterThan(0);
    expect(await test.query('select key from idempotency_keys')).toEqual([]);
  });
});
