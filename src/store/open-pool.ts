import pg from 'pg';
import { appRole } from './app-role.ts';
import { parsePgValue } from './parse-pg-value.ts';

export type OpenPoolOptions = {
  readonly url: string;
  readonly max: number;
  readonly applicationName: string;
  /** `owner` keeps the login role: for migrations only. */
  readonly role: 'app' | 'owner';
  /** Milliseconds; 0 switches the limit off. */
  readonly statementTimeout?: number;
};

/** A pool whose sessions run as the app role from their first statement on (a start-up parameter, so RESET ROLE stays there). */
export function openPool(options: OpenPoolOptions): pg.Pool {
  const settings = [
    `-c statement_timeout=${options.statementTimeout ?? 30_000}`,
    '-c idle_in_transaction_session_timeout=60000',
    '-c timezone=UTC',
    ...(options.role === 'app' ? [`-c role=${appRole}`] : []),
  ];
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.applicationName,
    options: settings.join(' '),
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types: parsePgValue,
  });
  // A lost idle connection is replaced at the next use; without a listener it would end the process. The pool listens only
  // to idle ones: one that is lost between two statements of a transaction tells through the next statement.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
