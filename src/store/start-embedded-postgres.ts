import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { findBinaries } from './embedded/find-binaries.ts';
import { initCluster } from './embedded/init-cluster.ts';
import { type ServerFolders, serverFolders } from './embedded/server-folders.ts';
import { spawnServer } from './embedded/spawn-server.ts';
import { stopServer } from './embedded/stop-server.ts';
import type { StoreLog } from './store-log.ts';

export type EmbeddedPostgres = {
  readonly url: string;
  /** Ends the server when no other process uses it; close this process' own connections first. */
  stop(): Promise<void>;
};

const user = 'skillgate';
const startSeconds = 30;

/**
 * A PostgreSQL server of our own under the data folder, reached over a unix socket. A server that runs there already is
 * shared; one that dies is started again as long as this process lives.
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly log: StoreLog;
  /** False: no waiting for the disk, for tests. */
  readonly isDurable?: boolean;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const isDurable = options.isDurable ?? true;
  const folders = await serverFolders(options.dataDir);
  log.info({ folder: folders.home }, 'the built-in database lives here');
  const connect = (database: string): Promise<pg.Client> => openClient(folders, database);
  let isStopping = false;
  let presence: pg.Client | null = null;

  const start = async (): Promise<pg.Client> => {
    const running = await connect('postgres').catch(() => null);
    if (running !== null) return running;
    const binaries = await findBinaries(folders.owner);
    await initCluster({ binaries, folders, user, isDurable });
    const deadline = Date.now() + startSeconds * 1000;
    let server: { isEnded: boolean } | null = null;
    while (Date.now() < deadline && !isStopping) {
      if (server === null || server.isEnded) {
        const next = { isEnded: false };
        const { ended } = await spawnServer({ binaries, folders, isDurable });
        void ended.then(() => (next.isEnded = true));
        server = next;
      }
      // An ended server may mean that another process' is just coming up, or the rest of a killed one going down.
      for (let tries = 0; tries < (server.isEnded ? 1 : 50); tries += 1) {
        const client = await connect('postgres').catch(() => null);
        if (client !== null) return client;
        await new Promise((resolve) => setTimeout(resolve, server?.isEnded === true ? 500 : 20));
        if (server.isEnded) break;
      }
    }
    throw new Error(`The built-in PostgreSQL did not start: ${await lastLines(folders.logFile)}`);
  };

  // This connection tells other processes that the server is in use, and us when it has died.
  const watch = (client: pg.Client): void => {
    presence = client;
    client.once('end', () => {
      presence = null;
      if (isStopping) return;
      log.warn({}, 'the built-in database went away and is started again');
      revive();
    });
  };
  // However long it takes: a full disk is emptied some time, and nobody should have to restart this process then.
  const revive = (): void => {
    start().then(watch, (error: unknown) => {
      if (isStopping) return;
      log.error({ err: error }, 'the built-in database could not be started again');
      setTimeout(revive, 1000).unref();
    });
  };

  const first = await start();
  await createDatabase(first);
  watch(first);
  return {
    url: `postgres://${user}@localhost/${user}?host=${encodeURIComponent(folders.run)}`,
    stop: async () => {
      isStopping = true;
      await presence?.end();
      const last = await connect('postgres').catch(() => null);
      if (last === null) return;
      const { rows } = await last.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      await last.end();
      if (rows[0]?.others === 0) await stopServer(folders.data);
    },
  };
}

async function openClient(folders: ServerFolders, database: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: folders.run,
    user,
    database,
    application_name: 'skillgate-presence',
    connectionTimeoutMillis: 5000,
  });
  // The end of the connection is what matters; without a listener its error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [user]);
  if (rowCount !== 0) return;
  await client.query(`create database ${user}`).catch((error: unknown) => {
    // Another process was faster.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  });
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-5).join(' / ');
}
