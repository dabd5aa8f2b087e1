import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type { Database } from './database.ts';
import { openPool } from './open-pool.ts';
import { runTransaction } from './run-transaction.ts';
import type { StoreSchema } from './store-schema.ts';

export type OpenDatabaseOptions = {
  readonly url: string;
  readonly max?: number;
  readonly applicationName?: string;
};

/** Opens a pool of connections that all run as the app role; fails when the database is unreachable or not migrated. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const pool = openPool({
    url: options.url,
    max: options.max ?? 10,
    applicationName: options.applicationName ?? 'skillgate',
    role: 'app',
  });
  const db = new Kysely<StoreSchema>({ dialect: new PostgresDialect({ pool }) });
  const database: Database = {
    db,
    url: options.url,
    ping: async () => {
      await db.executeQuery(CompiledQuery.raw('select 1 from organizations limit 0'));
    },
    transaction: (run) => runTransaction(db, { name: 'skillgate.system', value: 'on' }, run),
    tenant: (organizationId, run) =>
      runTransaction(db, { name: 'skillgate.organization', value: organizationId }, run),
    close: () => db.destroy(),
  };
  try {
    await database.ping();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
