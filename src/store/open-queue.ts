import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import type { Db } from './db.ts';
import { openPool } from './open-pool.ts';
import type { Job, Queue } from './queue.ts';
import { createWake, type Wake } from './queue/create-wake.ts';
import { jobLease } from './queue/job-lease.ts';
import { jobNames } from './queue/job-names.ts';
import { jobRunner } from './queue/job-runner.ts';
import { listenForJobs } from './queue/listen-for-jobs.ts';
import { poolSql } from './queue/pool-sql.ts';
import { queueSchema } from './queue/queue-schema.ts';
import type { StoreLog } from './store-log.ts';

export type OpenQueueOptions = {
  readonly url: string;
  readonly log: StoreLog;
  /** Seconds after which a silent worker's jobs are taken by others; 30 unless told. */
  readonly leaseSeconds?: number;
};

const pollMs = 1000;
const maintenanceMs = 30_000;
const { schema } = queueSchema;

/** Opens the job queue of a migrated database. Work only starts with `work`; a process that only sends holds no timers. */
export async function openQueue(options: OpenQueueOptions): Promise<Queue> {
  const { url, log } = options;
  const leaseSeconds = options.leaseSeconds ?? queueSchema.leaseSeconds;
  const pool = openPool({ url, max: 5, applicationName: 'skillgate-queue', role: 'app' });
  const boss = new PgBoss({
    db: poolSql(pool),
    schema,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'queue error'));
  try {
    await boss.start();
  } catch (error) {
    await pool.end();
    throw error;
  }
  const lease = jobLease(pool, boss, leaseSeconds);
  const runner = jobRunner({ lease, leaseSeconds, log });
  const wakes = new Map<string, Wake>();
  const loops: Promise<void>[] = [];
  const timers: NodeJS.Timeout[] = [];
  let listener: { stop(): Promise<void> } | null = null;
  let isStopping = false;

  const repeat = (ms: number, message: string, run: () => Promise<unknown>): void => {
    let isRunning = false;
    const timer = setInterval(() => {
      if (isRunning || isStopping) return;
      isRunning = true;
      run()
        .catch((error: unknown) => log.warn({ err: error }, message))
        .finally(() => (isRunning = false));
    }, ms);
    timers.push(timer);
  };

  const startSupervision = (): void => {
    if (listener !== null) return;
    listener = listenForJobs({ url, onJob: (name) => wakes.get(name)?.wake() });
    // Renewing goes on while stopping, until every job has ended.
    const renewal = setInterval(() => void runner.renew(), (leaseSeconds * 1000) / 6);
    timers.push(renewal);
    repeat(Math.min(2000, leaseSeconds * 500), 'freeing expired jobs failed', async () => {
      if ((await lease.freeExpired()) > 0) for (const wake of wakes.values()) wake.wake();
    });
    repeat(maintenanceMs, 'queue maintenance failed', () => boss.maintain());
  };

  const takeJobs = async (
    name: string,
    handler: (job: Job) => Promise<void>,
    concurrency: number,
    wake: Wake,
  ): Promise<void> => {
    let running = 0;
    while (!isStopping) {
      const free = concurrency - running;
      const jobs =
        free > 0
          ? await boss.fetch<{ payload: unknown }>(name, { batchSize: free, includeMetadata: true })
          : [];
      for (const job of jobs) {
        running += 1;
        const held = { name, id: job.id, round: job.retryCount };
        const isOtherLease = job.expireInSeconds !== leaseSeconds;
        if (isOtherLease) await lease.renew([held]).catch(() => undefined);
        void runner.run({ ...held, data: job.data.payload }, handler).then(() => {
          running -= 1;
          wake.wake();
        });
      }
      if (jobs.length === 0 || jobs.length === free) await wake.wait(pollMs);
    }
  };

  return {
    send: (trx, job) =>
      boss.send(
        job.name,
        { payload: job.data },
        {
          db: transactionSql(trx),
          // Queues merge waiting jobs of one key; a job without key must merge with none.
          singletonKey: job.singletonKey ?? crypto.randomUUID(),
          ...(job.startAfterSeconds === undefined ? {} : { startAfter: job.startAfterSeconds }),
        },
      ),
    cancel: async (trx, jobs) => {
      const { rows } = await transactionSql(trx).executeSql(
        `update ${schema}.job set state = 'cancelled', completed_on = now()
         where name = $1 and singleton_key = $2 and state < 'completed' and id is distinct from $3::uuid
         returning id`,
        [jobs.name, jobs.singletonKey, jobs.exceptId ?? null],
      );
      return rows.length;
    },
    work: (name, handler, workOptions = {}) => {
      startSupervision();
      const wake = createWake();
      wakes.set(name, wake);
      loops.push(takeJobs(name, handler, workOptions.concurrency ?? 1, wake));
      return Promise.resolve();
    },
    every: (name, seconds) => {
      const send = (): Promise<unknown> =>
        boss.send(name, { payload: {} }, { singletonKey: 'every', singletonSeconds: seconds });
      repeat(Math.max(250, (seconds * 1000) / 2), 'sending a periodic job failed', send);
      send().catch((error: unknown) => log.warn({ err: error }, 'sending a periodic job failed'));
    },
    counts: async () => {
      const { rows } = await pool.query<{ pending: number; running: number; oldest: number }>(
        `select count(*) filter (where state < 'active') as pending,
                count(*) filter (where state = 'active') as running,
                coalesce(extract(epoch from now() - min(created_on) filter (where state < 'active'
                  and start_after <= now())), 0)::float8 as oldest
         from ${schema}.job where name = any($1) and state <= 'active'`,
        [jobNames],
      );
      const row = rows[0];
      return {
        pending: row?.pending ?? 0,
        running: row?.running ?? 0,
        oldestPendingSeconds: Math.max(0, row?.oldest ?? 0),
      };
    },
    stop: async ({ timeoutMs, until }) => {
      isStopping = true;
      const deadline = Date.now() + timeoutMs;
      for (const wake of wakes.values()) wake.wake();
      await Promise.all(loops);
      while (runner.size() > 0 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      await runner.abandon(500);
      await until;
      for (const timer of timers) clearInterval(timer);
      await listener?.stop();
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}

function transactionSql(trx: Db): PgBoss.Db {
  return {
    executeSql: async (text, values: unknown[] = []) => {
      const { rows } = await trx.executeQuery(CompiledQuery.raw(text, values));
      return { rows: [...rows] };
    },
  };
}
