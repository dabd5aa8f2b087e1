import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintKeyToken } from '../../src/contract/mint-key-token.ts';
import { createKey } from '../../src/store/keys/create-key.ts';
import { findKeyByHash } from '../../src/store/keys/find-key-by-hash.ts';
import { hasKeys } from '../../src/store/keys/has-keys.ts';
import { listKeys } from '../../src/store/keys/list-keys.ts';
import { revokeKey } from '../../src/store/keys/revoke-key.ts';
import { touchKey } from '../../src/store/keys/touch-key.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { setInstallationState } from '../../src/store/organizations/set-installation-state.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let organizationId: string;
const now = new Date('2026-03-10T12:00:00.000Z');
const hash = (token: string) => createHash('sha256').update(token).digest();

beforeAll(async () => {
  test = await testDatabase();
  const made = await test.database.transaction((trx) =>
    createOrganization(trx, {
      name: 'Keys',
      slug: 'keys',
      planId: 'starter',
      github: { accountId: 7, login: 'keys', type: 'Organization', installationId: 70 },
    }),
  );
  organizationId = made!.id;
});
afterAll(() => test.drop());

async function newKey(input: { kind?: 'manual' | 'oidc'; expiresAt?: Date } = {}) {
  const token = mintKeyToken('sq_', randomBytes);
  const key = await test.database.tenant(organizationId, (trx) =>
    createKey(trx, {
      organizationId,
      token,
      name: 'ci',
      scopes: ['scan', 'read', 'scan'],
      kind: input.kind ?? 'manual',
      createdBy: 'usr_1',
      expiresAt: input.expiresAt ?? null,
    }),
  );
  if (key === 'too-many') throw new Error('too many keys');
  return { token, key };
}

const find = (token: string) =>
  test.database.transaction((trx) => findKeyByHash(trx, { sha256: hash(token) }));

describe('keys', () => {
  it('a new instance has none', async () => {
    expect(await test.database.transaction((trx) => hasKeys(trx))).toBe(false);
  });

  it('are found by the hash of their token, with organization and plan', async () => {
    const { token, key } = await newKey();
    expect(await find(token)).toMatchObject({
      keyId: key.id,
      organizationId,
      organizationName: 'Keys',
      planId: 'starter',
      isLocked: false,
      scopes: ['scan', 'read'],
      revokedAt: null,
    });
    expect(await find(mintKeyToken('sq_', randomBytes))).toBeNull();
    expect(await test.database.transaction((trx) => hasKeys(trx))).toBe(true);
  });

  it('S3: only the hash and the first 12 characters are in the database', async () => {
    const { token } = await newKey();
    const tables = await test.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    let dump = '';
    for (const { name } of tables) {
      const rows = await test.query<{ text: string }>(`select t::text as text from "${name}" t`);
      dump += rows.map(({ text }) => text).join('\n');
    }
    expect(dump).toContain(token.slice(0, 12));
    expect(dump).not.toContain(token.slice(12, 24));
    expect(dump).not.toContain(token.slice(-20));
    expect(dump).toContain(hash(token).toString('hex'));
  });

  it('note their use at most once a minute', async () => {
    const { token, key } = await newKey();
    const touch = (seconds: number) =>
      test.database.transaction((trx) =>
        touchKey(trx, { keyId: key.id, now: new Date(now.getTime() + seconds * 1000) }),
      );
    await touch(0);
    await touch(59);
    expect((await find(token))?.lastUsedAt).toEqual(now);
    await touch(60);
    expect((await find(token))?.lastUsedAt).toEqual(new Date(now.getTime() + 60_000));
  });

  it('keep the time of their first revocation, and only for their own organization', async () => {
    const { token, key } = await newKey();
    const revoke = (at: Date, owner = organizationId) =>
      test.database.transaction((trx) =>
        revokeKey(trx, { organizationId: owner, keyId: key.id, now: at }),
      );
    expect(await revoke(now, 'org_other')).toBeNull();
    expect(await revoke(now)).toEqual(now);
    expect(await revoke(new Date(now.getTime() + 5000))).toEqual(now);
    expect((await find(token))?.revokedAt).toEqual(now);
  });

  it('are listed newest first, without expired workflow keys', async () => {
    const past = new Date(now.getTime() - 1000);
    const { key: expired } = await newKey({ kind: 'oidc', expiresAt: past });
    const { key: manual } = await newKey({ expiresAt: past });
    const listed = await test.database.tenant(organizationId, (trx) =>
      listKeys(trx, { organizationId, now }),
    );
    expect(listed[0]?.id).toBe(manual.id);
    expect(listed.map(({ id }) => id)).not.toContain(expired.id);
    expect(JSON.stringify(listed)).not.toContain('sha256');
  });

  it('of a suspended installation say that the organization is locked', async () => {
    const { token } = await newKey();
    const set = (state: 'active' | 'suspended') =>
      test.database.transaction((trx) => setInstallationState(trx, { installationId: 70, state }));
    expect(await set('suspended')).toBe(true);
    expect((await find(token))?.isLocked).toBe(true);
    await set('active');
    expect((await find(token))?.isLocked).toBe(false);
  });

  it('stop at 100 live manual keys, also when made at the same time', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 120 }, () => newKey()));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    const [row] = await test.query<{ live: number }>(
      `select count(*)::int as live from api_keys
       where kind = 'manual' and revoked_at is null and (expires_at is null or expires_at > now())`,
    );
    expect(row?.live).toBe(100);
  });
});
