import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { addMember } from '../../src/store/organizations/add-member.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { findOrganization } from '../../src/store/organizations/find-organization.ts';
import { findOrganizationByInstallation } from '../../src/store/organizations/find-organization-by-installation.ts';
import { linkInstallation } from '../../src/store/organizations/link-installation.ts';
import { listMembers } from '../../src/store/organizations/list-members.ts';
import { setInstallationState } from '../../src/store/organizations/set-installation-state.ts';
import { upsertUser } from '../../src/store/organizations/upsert-user.ts';
import { runAtOnce } from '../support/run-at-once.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ max: 20 });
});
afterAll(() => test.drop());

const run = <T>(work: (trx: Db) => Promise<T>): Promise<T> => test.database.transaction(work);
const link = (accountId: number, login: string, installationId = accountId * 10) =>
  run((trx) =>
    linkInstallation(trx, {
      accountId,
      login,
      type: 'Organization',
      installationId,
      planId: 'enterprise',
    }),
  );

describe('organizations', () => {
  it('are made once for an account, also when 20 events say so at once', async () => {
    const made = await runAtOnce(20, Array.from({ length: 20 }), () => link(1, 'Acme'));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made[0]).toMatchObject({
      name: 'Acme',
      slug: 'acme',
      planId: 'enterprise',
      isLocked: false,
      github: { accountId: 1, login: 'Acme', installationId: 10, state: 'active' },
    });
  });

  it.each([
    [2, 'acme', 'acme-2'],
    [3, 'Über.Café', 'ber-caf'],
    [4, 'x', 'github-x'],
    [5, '---', 'github'],
  ])('account %i named %s gets the slug %s', async (accountId, login, slug) => {
    expect((await link(accountId, login)).slug).toBe(slug);
  });

  it('follow a renamed account and a new installation, and are found by it', async () => {
    const before = await link(6, 'old-name');
    const after = await link(6, 'new-name', 661);
    expect(after).toMatchObject({
      id: before.id,
      slug: 'old-name',
      github: { login: 'new-name', installationId: 661 },
    });
    const find = (installationId: number) =>
      run((trx) => findOrganizationByInstallation(trx, { installationId }));
    expect((await find(661))?.id).toBe(before.id);
    expect(await find(60)).toBeNull();
  });

  it('are locked while their installation is suspended or gone', async () => {
    const { id } = await link(7, 'seven');
    for (const [state, isLocked] of [
      ['suspended', true],
      ['deleted', true],
      ['active', false],
    ] as const) {
      await run((trx) => setInstallationState(trx, { installationId: 70, state }));
      expect((await run((trx) => findOrganization(trx, { id })))?.isLocked).toBe(isLocked);
    }
    expect(
      await run((trx) => setInstallationState(trx, { installationId: 9, state: 'active' })),
    ).toBe(false);
  });

  it('refuse a slug that is taken', async () => {
    const make = () =>
      run((trx) => createOrganization(trx, { name: 'A', slug: 'taken', planId: 'free' }));
    expect(await make()).not.toBeNull();
    expect(await make()).toBeNull();
  });

  it('have members: one owner, and nobody twice', async () => {
    const { id: organizationId } = await link(8, 'eight');
    const user = (githubId: number, name: string) =>
      run((trx) =>
        upsertUser(trx, {
          githubId,
          login: `u${String(githubId)}`,
          name,
          email: null,
          avatarUrl: null,
        }),
      );
    const [ada, bob] = [await user(1, 'Ada'), await user(2, 'Bob')];
    expect(await user(1, 'Ada L.')).toBe(ada);
    const add = (userId: string, role: 'owner' | 'viewer') =>
      run((trx) => addMember(trx, { organizationId, userId, role }));
    expect(await add(ada, 'owner')).toMatch(/^mem_/);
    expect(await add(ada, 'viewer')).toBeNull();
    await expect(add(bob, 'owner')).rejects.toThrow(/members_one_owner/);
    await add(bob, 'viewer');
    const members = await test.database.tenant(organizationId, (trx) =>
      listMembers(trx, { organizationId }),
    );
    expect(members.map(({ userName, role }) => [userName, role])).toEqual([
      ['Ada L.', 'owner'],
      ['Bob', 'viewer'],
    ]);
  });
});
