import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import { installQueue } from './queue/install-queue.ts';
import { migrations } from './migrations/index.ts';
import { openPool } from './open-pool.ts';

/**
 * Brings a database to the newest schema, as its owner. Several processes may do it at once: one works, the others wait
 * and find nothing left to do.
 */
export async function migrateDatabase(options: { readonly url: string }): Promise<void> {
  const pool = openPool({
    url: options.url,
    max: 3,
    applicationName: 'skillgate-migrate',
    role: 'owner',
    statementTimeout: 0,
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      // Each stands for itself: one that was merged late runs late.
      allowUnorderedMigrations: true,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    await db.connection().execute(async (session) => {
      // Session lock number of our own choice; the queue's installer is not safe against itself.
      await sql`select pg_advisory_lock(7233114501)`.execute(session);
      try {
        await installQueue(pool);
      } finally {
        await sql`select pg_advisory_unlock(7233114501)`.execute(session);
      }
    });
  } finally {
    await db.destroy();
  }
}
