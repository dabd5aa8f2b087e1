import type { Db } from './db.ts';

export type Database = {
  /** Outside a transaction: rows of tenants are invisible here. */
  readonly db: Db;
  readonly url: string;
  /** Throws when the database cannot be reached or is not migrated. */
  ping(): Promise<void>;
  /** One transaction that sees the rows of all organizations: for credential look-ups, workers and administration. */
  transaction<T>(run: (trx: Db) => Promise<T>): Promise<T>;
  /** One transaction that sees the rows of one organization only. */
  tenant<T>(organizationId: string, run: (trx: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
