import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/store/start-embedded-postgres.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folders: string[] = [];

async function newFolder(...parts: string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sgt-embedded-'));
  folders.push(root);
  if (parts.length === 0) return root;
  await chmod(root, 0o755);
  const folder = join(root, ...parts);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(text);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(
    readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8'),
    10,
  );
}

async function eventually<T>(seconds: number, run: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'embedded PostgreSQL',
  () => {
    it('starts, keeps data over a restart, and is not run by root', async () => {
      const dataDir = await newFolder();
      const first = await startEmbeddedPostgres({ dataDir, log: silent });
      await ask(first.url, 'create table kept as select 42 as answer');
      expect((await stat(join(dataDir, 'postgres', 'data'))).uid).not.toBe(0);
      expect((await stat(join(dataDir, 'postgres', 'run'))).mode & 0o777).toBe(0o700);
      await first.stop();
      await expect(ask(first.url, 'select 1 as answer')).rejects.toThrow(/ENOENT/);
      const second = await startEmbeddedPostgres({ dataDir, log: silent });
      expect(await ask(second.url, 'select answer from kept')).toBe(42);
      await second.stop();
    });

    it('listens on no network address', async () => {
      const dataDir = await newFolder();
      const server = await startEmbeddedPostgres({ dataDir, log: silent, isDurable: false });
      expect(await ask(server.url, `select current_setting('listen_addresses') as answer`)).toBe(
        '',
      );
      await server.stop();
    });

    it('is shared: three starts at once make one server, and the last one out stops it', async () => {
      const dataDir = await newFolder();
      const servers = await Promise.all(
        [1, 2, 3].map(() => startEmbeddedPostgres({ dataDir, log: silent, isDurable: false })),
      );
      const pids = await Promise.all(
        servers.map(({ url }) =>
          ask(
            url,
            `select pg_backend_pid() is not null and count(*) = 1 as answer
                  from pg_stat_activity where backend_type = 'checkpointer'`,
          ),
        ),
      );
      expect(pids).toEqual([true, true, true]);
      const pid = postmasterPid(dataDir);
      await servers[0]!.stop();
      await servers[1]!.stop();
      expect(postmasterPid(dataDir)).toBe(pid);
      expect(await ask(servers[2]!.url, 'select 1 as answer')).toBe(1);
      await servers[2]!.stop();
      expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
    });

    it('R4: comes back by itself after its postmaster was killed, with what was committed', async () => {
      const dataDir = await newFolder();
      const server = await startEmbeddedPostgres({ dataDir, log: silent, isDurable: false });
      await ask(server.url, 'create table kept (answer integer)');
      for (let round = 1; round <= 3; round += 1) {
        await ask(server.url, `insert into kept values (${String(round)})`);
        process.kill(postmasterPid(dataDir), 'SIGKILL');
        const sum = await eventually(10, () =>
          ask(server.url, 'select count(*)::int as answer from kept'),
        );
        expect(sum).toBe(round);
      }
      await server.stop();
    });

    it('works under a path too long for a socket', async () => {
      const dataDir = await newFolder('long'.repeat(20), 'path'.repeat(20));
      const server = await startEmbeddedPostgres({ dataDir, log: silent, isDurable: false });
      expect(await ask(server.url, 'select 1 as answer')).toBe(1);
      await server.stop();
    });

    it.runIf(process.getuid?.() === 0)(
      'works under a folder that others cannot enter',
      async () => {
        const root = await mkdtemp('/root/sgt-closed-');
        folders.push(root);
        const server = await startEmbeddedPostgres({
          dataDir: root,
          log: silent,
          isDurable: false,
        });
        expect(await ask(server.url, 'select 1 as answer')).toBe(1);
        const data = String(
          await ask(server.url, `select current_setting('data_directory') as answer`),
        );
        await server.stop();
        folders.push(join(data, '..'));
      },
    );
  },
);
