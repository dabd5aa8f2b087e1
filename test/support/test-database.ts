import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { testServer } from './test-server.ts';

export type TestDatabase = {
  /** For servers, queues and other processes that open it themselves. */
  readonly url: string;
  readonly database: Database;
  /** Runs SQL as the owner of the database, past row-level security. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Closes and drops it, whoever is still connected. */
  drop(): Promise<void>;
};

/** A migrated database of its own: a copy of the run's template, in some 20 ms. */
export async function testDatabase(options: { readonly max?: number } = {}): Promise<TestDatabase> {
  const { url: serverUrl, template } = testServer();
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await onServer(
    serverUrl,
    `create database ${name} template ${template} strategy file_copy`,
    // Waiting for the disk of a durable server would test only the disk.
    `alter database ${name} set synchronous_commit = off`,
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const owner = new pg.Pool({ connectionString: url.href, max: 2 });
  owner.on('error', () => undefined);
  const database = await openDatabase({ url: url.href, max: options.max ?? 10 });
  return {
    url: url.href,
    database,
    query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    drop: async () => {
      await database.close();
      await owner.end();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
