import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { stopServer } from '../../src/store/embedded/stop-server.ts';
import { migrateDatabase } from '../../src/store/migrate-database.ts';
import { startEmbeddedPostgres } from '../../src/store/start-embedded-postgres.ts';
import type { TestServer } from './test-server.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** One migrated template database per run; each test copies it. Without DATABASE_URL the run has a server of its own. */
// oxlint-disable-next-line import/no-default-export -- vitest calls the default export.
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.DATABASE_URL ? null : await startOwnServer();
  const url = own?.url ?? process.env.DATABASE_URL ?? '';
  const template = `sgt_${host}_${String(process.pid)}_${randomBytes(3).toString('hex')}`;
  await withClient(url, async (client) => {
    await dropLeftovers(client);
    await client.query(`create database ${template}`);
  });
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrateDatabase({ url: templateUrl.href });
  const server: TestServer = { url, template };
  project.provide('testServer', server);
  return async () => {
    await withClient(url, async (client) => {
      for (const name of await listDatabases(client, `${template}%`)) await drop(client, name);
    });
    await own?.stop();
  };
}

async function startOwnServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeLeftServers();
  const dataDir = await mkdtemp(join(tmpdir(), `sgt-${String(process.pid)}-`));
  const server = await startEmbeddedPostgres({ dataDir, log: silent, isDurable: false });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs that were killed leave their server, which outlives them. */
async function removeLeftServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^sgt-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await stopServer(join(tmpdir(), name, 'postgres', 'data'));
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Runs that were killed leave their databases; their process on this machine is gone. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  for (const name of await listDatabases(client, `sgt_${host}_%`)) {
    const pid = Number(name.split('_')[2]);
    if (!isAlive(pid)) await drop(client, name);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function listDatabases(client: pg.Client, pattern: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1 order by datname desc',
    [pattern.replaceAll('_', '\\_')],
  );
  return rows.map((row) => row.datname);
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`);
}

async function withClient(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}
