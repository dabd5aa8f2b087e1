import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createOrganization } from '../../src/store/organizations/create-organization.ts';
import { insertReport } from '../../src/store/reports/insert-report.ts';
import { findReport } from '../../src/store/reports/find-report.ts';
import { runAtOnce } from '../support/run-at-once.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let narrow: Database;
const organizations: string[] = [];

beforeAll(async () => {
  test = await testDatabase();
  narrow = await openDatabase({ url: test.url, max: 5 });
  for (let index = 0; index < 50; index += 1) {
    const made = await test.database.transaction((trx) =>
      createOrganization(trx, { name: 'T', slug: `t-${String(index)}`, planId: 'free' }),
    );
    organizations.push(made!.id);
  }
});
afterAll(async () => {
  await narrow.close();
  await test.drop();
});

describe('S2: walls between tenants', () => {
  it('our connections run as a role without superuser or bypass, from the first statement on', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin
      from pg_roles where rolname = current_user`.execute(test.database.db);
    expect(rows).toEqual([
      {
        name: 'skillgate_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
      },
    ]);
  });

  it('RESET ROLE stays with that role', async () => {
    await test.database.db.connection().execute(async (session) => {
      await sql`reset role`.execute(session);
      const { rows } = await sql<{ name: string }>`select current_user as name`.execute(session);
      expect(rows[0]?.name).toBe('skillgate_app');
    });
  });

  it('every table with organization_id forces row-level security and has a policy', async () => {
    const rows = await test.query<{ name: string; forced: boolean; policies: number }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
       where n.nspname = 'public' and c.relkind in ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ forced, policies }) => !forced || policies !== 1)).toEqual([]);
  });

  it('the app role owns nothing and may change no schema', async () => {
    const owned = await test.query(
      `select relname from pg_class where relowner = 'skillgate_app'::regrole`,
    );
    expect(owned).toEqual([]);
    await expect(sql`create table mine (id integer)`.execute(test.database.db)).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      sql`alter table reports disable row level security`.execute(test.database.db),
    ).rejects.toThrow(/must be owner/);
  });

  it('without a tenant every tenant table is empty', async () => {
    const tables = await test.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'organization_id'`,
    );
    for (const { name } of [...tables, { name: 'organizations' }]) {
      const { rows } = await test.database.db.executeQuery(
        CompiledQuery.raw(`select 1 from ${name} limit 1`),
      );
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('a tenant cannot write rows of another', async () => {
    const [mine, other] = organizations;
    await expect(
      test.database.tenant(mine!, (trx) =>
        trx
          .insertInto('quota_counters')
          .values({ organization_id: other!, month: new Date() })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    const result = await test.database.tenant(mine!, (trx) =>
      trx
        .updateTable('organizations')
        .set({ name: 'taken' })
        .where('id', '=', other!)
        .executeTakeFirst(),
    );
    expect(result.numUpdatedRows).toBe(0n);
  });

  it('the setting of one transaction is gone in the next on the same connection', async () => {
    const single = await openDatabase({ url: test.url, max: 1 });
    try {
      const count = (db: typeof single.db) =>
        db
          .selectFrom('organizations')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow();
      expect((await single.transaction(count)).n).toBe(50);
      expect((await count(single.db)).n).toBe(0);
      expect((await single.tenant(organizations[3]!, count)).n).toBe(1);
      expect((await count(single.db)).n).toBe(0);
      await single
        .tenant(organizations[3]!, () => Promise.reject(new Error('rolled back')))
        .catch(() => undefined);
      expect((await count(single.db)).n).toBe(0);
    } finally {
      await single.close();
    }
  });

  it('a transaction whose error was swallowed does not pass for committed', async () => {
    const outcome = test.database.transaction(async (trx) => {
      await trx.updateTable('organizations').set({ name: 'lost' }).execute();
      await sql`select 1 / 0`.execute(trx).catch(() => undefined);
      return 'done';
    });
    await expect(outcome).rejects.toThrow(/transaction is aborted/);
    const names = await test.query<{ name: string }>('select distinct name from organizations');
    expect(names).toEqual([{ name: 'T' }]);
  });

  it('a tenant whose id holds quotes is only an unknown tenant', async () => {
    const rows = await test.database.tenant(`'); set role postgres; --\\'`, (trx) =>
      trx.selectFrom('organizations').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });

  it('2,000 interleaved requests of 50 tenants over 5 connections see no foreign row', async () => {
    let foreign = 0;
    let seen = 0;
    await runAtOnce(
      20,
      Array.from({ length: 2000 }, (_, index) => organizations[(index * 7) % 50]!),
      async (organizationId) => {
        const rows = await narrow.tenant(organizationId, (trx) =>
          trx.selectFrom('credit_balances').select('organization_id').execute(),
        );
        seen += rows.length;
        foreign += rows.filter((row) => row.organization_id !== organizationId).length;
      },
    );
    expect({ seen, foreign }).toEqual({ seen: 2000, foreign: 0 });
  });

  it("a report of another tenant cannot be read by its id, and a user's own is the system's only", async () => {
    const report = {
      userId: null,
      runId: null,
      auditId: null,
      websiteId: null,
      baseUrl: 'https://example.test/a',
      visibility: 'private' as const,
      status: 'completed' as const,
      statusReason: null,
      origin: 'upload' as const,
      healthScore: 87.5,
      classification: 'caution',
      pageCount: 1,
      errorCount: 0,
      warningCount: 0,
      passedCount: 1,
      contentSha256: 'x',
      auditedAt: null,
      createdAt: new Date(),
      content: {},
    };
    await test.database.transaction(async (trx) => {
      await insertReport(trx, { ...report, id: 'of-first', organizationId: organizations[0]! });
      await insertReport(trx, { ...report, id: 'of-user', organizationId: null });
    });
    const find = (id: string, organizationId: string) =>
      test.database.tenant(organizationId, (trx) => findReport(trx, { id }));
    expect(await find('of-first', organizations[0]!)).toMatchObject({ healthScore: 87.5 });
    expect(await find('of-first', organizations[1]!)).toBeNull();
    expect(await find('of-user', organizations[0]!)).toBeNull();
    expect(await find('of-user', '')).toBeNull();
    expect(
      await test.database.transaction((trx) => findReport(trx, { id: 'of-user' })),
    ).not.toBeNull();
  });
});
