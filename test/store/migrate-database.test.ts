import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../../src/store/migrate-database.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openQueue } from '../../src/store/open-queue.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { testServer } from '../support/test-server.ts';

const { url: serverUrl, template } = testServer();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const made: string[] = [];

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function newDatabase(options = ''): Promise<string> {
  const name = `${template}_m${String(made.length)}`;
  made.push(name);
  await onServer(`create database ${name} ${options}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

afterAll(async () => {
  for (const name of made) await onServer(`drop database if exists ${name} with (force)`);
});

describe('migrations', () => {
  it('the list holds every file of the folder, in order', () => {
    const folder = join(import.meta.dirname, '../../src/store/migrations');
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(Object.keys(migrations)).toEqual(
      files.map((file) => file.replace(/\.ts$/, '')).toSorted(),
    );
  });

  it('three at once leave one schema, and a repeat changes nothing', async () => {
    const url = await newDatabase();
    await Promise.all([1, 2, 3].map(() => migrateDatabase({ url })));
    await migrateDatabase({ url });
    const database = await openDatabase({ url });
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
  });

  it('a database that is not migrated is refused at once', async () => {
    const url = await newDatabase();
    await expect(openDatabase({ url })).rejects.toThrow(/skillgate_app|organizations/);
  });

  it('an owner who is no superuser may migrate and use it', async () => {
    const owner = `sgt_owner_${String(process.pid)}`;
    await onServer(`drop role if exists ${owner}`);
    await onServer(`create role ${owner} login password 'x' nosuperuser createrole`);
    const ours = await newDatabase();
    const name = made.at(-1) ?? '';
    await onServer(`alter database ${name} owner to ${owner}`);
    // Membership with the right to hand it on, as an operator gives it where the role exists already.
    await onServer(`grant skillgate_app to ${owner} with admin option`);
    const url = new URL(ours);
    url.username = owner;
    url.password = 'x';
    try {
      await migrateDatabase({ url: url.href });
      const database = await openDatabase({ url: url.href });
      const organization = await database.transaction((trx) =>
        createOrganization(trx, { name: 'A', slug: 'aa', planId: 'free' }),
      );
      expect(organization?.slug).toBe('aa');
      const queue = await openQueue({ url: url.href, log: silent });
      await database.transaction((trx) => queue.send(trx, { name: 'janitor', data: {} }));
      expect((await queue.counts()).pending).toBe(1);
      await queue.stop({ timeoutMs: 0 });
      await database.close();
    } finally {
      await onServer(`drop database if exists ${name} with (force)`);
      await onServer(`drop role if exists ${owner}`);
    }
  });
});
