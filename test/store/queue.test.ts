import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RetryLater } from '../../src/contract/retry-later.ts';
import { openQueue } from '../../src/store/open-queue.ts';
import type { Job, JobName, Queue } from '../../src/store/queue.ts';
import { type TestDatabase, testDatabase } from '../support/test-database.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let test: TestDatabase;
let folder: string;
const queues: Queue[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sgt-queue-'));
});
afterEach(async () => {
  for (const queue of queues.splice(0)) await queue.stop({ timeoutMs: 0 });
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await test.query('delete from pgboss.job');
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

async function newQueue(leaseSeconds = 30): Promise<Queue> {
  const queue = await openQueue({ url: test.url, log: silent, leaseSeconds });
  queues.push(queue);
  return queue;
}

function send(
  queue: Queue,
  name: JobName,
  data: unknown,
  more: { singletonKey?: string; startAfterSeconds?: number } = {},
): Promise<string | null> {
  return test.database.transaction((trx) => queue.send(trx, { name, data, ...more }));
}

async function until<T>(
  seconds: number,
  find: () => Promise<T | undefined | null | false> | T | undefined | null | false,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Nothing came within ${String(seconds)} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stateOf(id: string | null): Promise<string | undefined> {
  const [row] = await test.query<{ state: string }>('select state from pgboss.job where id = $1', [
    id,
  ]);
  return row?.state;
}

describe('sending', () => {
  it('is part of the transaction: a rolled-back one sends nothing', async () => {
    const queue = await newQueue();
    await test.database
      .transaction(async (trx) => {
        await queue.send(trx, { name: 'sarif-status', data: {} });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await queue.counts()).toMatchObject({ pending: 0, running: 0 });
    await send(queue, 'sarif-status', {});
    expect(await queue.counts()).toMatchObject({ pending: 1, running: 0 });
  });

  it('R1: 50 sends of one key at once make one waiting job', async () => {
    const queue = await newQueue();
    const ids = await Promise.all(
      Array.from({ length: 50 }, () =>
        send(queue, 'scan-pull-request', {}, { singletonKey: 'repo:1' }),
      ),
    );
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    await send(queue, 'scan-pull-request', {}, { singletonKey: 'repo:2' });
    await send(queue, 'scan-pull-request', {});
    await send(queue, 'scan-pull-request', {});
    expect((await queue.counts()).pending).toBe(4);
  });

  it('while a job of a key runs, the next of that key may wait', async () => {
    const queue = await newQueue();
    const first = await send(queue, 'scan-branch', {}, { singletonKey: 'k' });
    let finish = (): void => undefined;
    await queue.work('scan-branch', () => new Promise((resolve) => (finish = resolve)));
    await until(5, async () => (await stateOf(first)) === 'active');
    expect(await send(queue, 'scan-branch', {}, { singletonKey: 'k' })).not.toBeNull();
    expect(await send(queue, 'scan-branch', {}, { singletonKey: 'k' })).toBeNull();
    finish();
  });

  it('can wait for a time', async () => {
    const queue = await newQueue();
    const seen: number[] = [];
    const sentAt = Date.now();
    await queue.work('sarif-status', async () => void seen.push(Date.now() - sentAt));
    await send(queue, 'sarif-status', {}, { startAfterSeconds: 2 });
    const [waited] = await until(6, () => seen.length > 0 && seen);
    expect(waited).toBeGreaterThanOrEqual(1900);
  });
});

describe('working', () => {
  it('starts a job within moments of its commit, with its data', async () => {
    const queue = await newQueue();
    const seen: Job[] = [];
    await queue.work('installation-changed', async (job) => void seen.push(job));
    await until(
      3,
      async () =>
        (
          await test.query(
            `select 1 from pg_stat_activity where application_name = 'skillgate-listen' and datname = current_database()`,
          )
        ).length > 0,
    );
    const times: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const sentAt = Date.now();
      await send(queue, 'installation-changed', { round });
      await until(5, () => seen.length > round);
      times.push(Date.now() - sentAt);
    }
    expect(seen.map(({ data, attempt }) => [data, attempt])).toEqual(
      Array.from({ length: 10 }, (_, round) => [{ round }, 1]),
    );
    expect(times.toSorted((a, b) => a - b)[5]).toBeLessThan(500);
  });

  it('runs as many at once as asked, and no more', async () => {
    const queue = await newQueue();
    let running = 0;
    let most = 0;
    let done = 0;
    for (let index = 0; index < 12; index += 1) await send(queue, 'scan-branch', { index });
    await queue.work(
      'scan-branch',
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 30));
        running -= 1;
        done += 1;
      },
      { concurrency: 3 },
    );
    await until(10, () => done === 12);
    expect(most).toBe(3);
  });

  it('tries a failed job again, with backoff', async () => {
    const queue = await newQueue();
    const attempts: number[] = [];
    await queue.work('scan-branch', async (job) => {
      attempts.push(job.attempt);
      if (attempts.length < 2) throw new Error('no');
    });
    const id = await send(queue, 'scan-branch', {});
    await until(10, async () => (await stateOf(id)) === 'completed');
    expect(attempts).toEqual([1, 2]);
  });

  it('gives a job that failed six times to its dead queue, with its data', async () => {
    const queue = await newQueue();
    const attempts: number[] = [];
    const dead: unknown[] = [];
    await queue.work('scan-branch', async (job) => {
      attempts.push(job.attempt);
      throw new Error('never');
    });
    await queue.work('scan-branch.dead', async (job) => void dead.push(job.data));
    await send(queue, 'scan-branch', { head: 'abc' });
    await until(15, async () => {
      // Do not wait out the backoff.
      await test.query(`update pgboss.job set start_after = now() where state = 'retry'`);
      return dead.length > 0;
    });
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6]);
    expect(dead).toEqual([{ head: 'abc' }]);
  });

  it('runs a job that asked for later again after that time, without counting a try', async () => {
    const queue = await newQueue();
    const seen: [number, number][] = [];
    const started = Date.now();
    await queue.work('scan-branch', async (job) => {
      seen.push([job.attempt, Date.now() - started]);
      if (seen.length < 2) throw new RetryLater(1);
    });
    const id = await send(queue, 'scan-branch', {});
    await until(10, async () => (await stateOf(id)) === 'completed');
    expect(seen.map(([attempt]) => attempt)).toEqual([1, 1]);
    expect(seen[1]![1] - seen[0]![1]).toBeGreaterThanOrEqual(900);
  });

  it('keeps a job that outlives its lease while its worker renews it', async () => {
    const queue = await newQueue(1);
    const rival = await newQueue(1);
    const runs: string[] = [];
    const handler = (name: string) => async () => {
      runs.push(name);
      await new Promise((resolve) => setTimeout(resolve, 2500));
    };
    const id = await send(queue, 'scan-branch', {});
    await queue.work('scan-branch', handler('first'));
    await until(5, () => runs.length > 0);
    await rival.work('scan-branch', handler('rival'));
    await until(12, async () => (await stateOf(id)) === 'completed');
    expect(runs).toEqual(['first']);
  });

  it('aborts a cancelled job, waiting or running', async () => {
    const queue = await newQueue(3);
    const aborted: unknown[] = [];
    await queue.work('scan-pull-request', (job) => {
      return new Promise((_, reject) => {
        job.signal.addEventListener('abort', () => {
          aborted.push(job.data);
          reject(new Error('stopped'));
        });
      });
    });
    const running = await send(queue, 'scan-pull-request', 'old', { singletonKey: 'pr' });
    await until(5, async () => (await stateOf(running)) === 'active');
    const waiting = await send(queue, 'scan-pull-request', 'new', { singletonKey: 'pr' });
    const cancelled = await test.database.transaction((trx) =>
      queue.cancel(trx, {
        name: 'scan-pull-request',
        singletonKey: 'pr',
        ...(waiting === null ? {} : { exceptId: waiting }),
      }),
    );
    expect(cancelled).toBe(1);
    await until(5, () => aborted.length > 0);
    expect(aborted[0]).toBe('old');
    expect(await stateOf(running)).toBe('cancelled');
  });

  it('sends a periodic job once per period over several processes', async () => {
    const [first, second] = [await newQueue(), await newQueue()];
    const seen: string[] = [];
    await first.work('janitor', async (job) => void seen.push(job.id));
    first.every('janitor', 1);
    second.every('janitor', 1);
    const started = Date.now();
    await until(10, () => seen.length >= 3);
    expect(Date.now() - started).toBeGreaterThan(900);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('stopping and dying', () => {
  it('R9: a stop waits for what finishes in time and gives the rest back, uncounted', async () => {
    const queue = await newQueue();
    const ids: (string | null)[] = [];
    for (let index = 0; index < 50; index += 1) ids.push(await send(queue, 'scan-branch', index));
    let finished = 0;
    let started = 0;
    await queue.work(
      'scan-branch',
      async (job) => {
        started += 1;
        const isShort = Number(job.data) % 2 === 0;
        await new Promise((resolve) => setTimeout(resolve, isShort ? 300 : 60_000));
        finished += 1;
      },
      { concurrency: 50 },
    );
    await until(10, () => started === 50);
    const stoppedAt = Date.now();
    await queues.splice(0)[0]!.stop({ timeoutMs: 1000 });
    expect(Date.now() - stoppedAt).toBeLessThan(5000);
    expect(finished).toBe(25);
    const rows = await test.query<{ state: string; n: number }>(
      `select state, count(*)::int as n from pgboss.job where name = 'scan-branch' group by state order by state`,
    );
    expect(rows).toEqual([
      { state: 'retry', n: 25 },
      { state: 'completed', n: 25 },
    ]);
    const next = await newQueue();
    const attempts: number[] = [];
    await next.work('scan-branch', async (job) => void attempts.push(job.attempt), {
      concurrency: 10,
    });
    await until(10, () => attempts.length === 25);
    expect(new Set(attempts)).toEqual(new Set([1]));
  });

  it('R3: jobs of a SIGKILLed worker run again within lease + 5 s, each once', async () => {
    const script = join(process.cwd(), 'node_modules/.cache/skillgate-tests/queue-worker.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'queue-worker.ts')],
      outfile: script,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const file = join(folder, 'seen.txt');
    const leaseSeconds = 3;
    const queue = await newQueue(leaseSeconds);
    const ids: (string | null)[] = [];
    for (let index = 0; index < 4; index += 1) ids.push(await send(queue, 'scan-branch', index));
    const child = spawn(process.execPath, [script, test.url, file, String(leaseSeconds)], {
      stdio: 'inherit',
    });
    children.push(child);
    await until(15, async () => {
      const lines = (await readFile(file, 'utf8').catch(() => '')).trim().split('\n');
      return lines.length === 4;
    });
    child.kill('SIGKILL');
    const killedAt = Date.now();
    const seen: Job[] = [];
    await queue.work('scan-branch', async (job) => void seen.push(job), { concurrency: 4 });
    await until(leaseSeconds + 5, () => seen.length === 4);
    expect(Date.now() - killedAt).toBeLessThan((leaseSeconds + 5) * 1000);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    expect(seen.map(({ attempt }) => attempt)).toEqual([2, 2, 2, 2]);
    await until(5, async () => (await queue.counts()).running === 0);
  });

  it('a worker that lost its lease can neither complete nor fail the job of another', async () => {
    const queue = await newQueue();
    let finish = (): void => undefined;
    const id = await send(queue, 'scan-branch', {});
    await queue.work('scan-branch', () => new Promise((resolve) => (finish = resolve)));
    await until(5, async () => (await stateOf(id)) === 'active');
    // As if the lease had run out and another worker had taken it.
    await test.query('update pgboss.job set retry_count = retry_count + 1 where id = $1', [id]);
    finish();
    await queues.splice(0)[0]!.stop({ timeoutMs: 2000 });
    expect(await stateOf(id)).toBe('active');
  });
});
