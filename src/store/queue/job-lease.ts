import type pg from 'pg';
import type PgBoss from 'pg-boss';
import { queueSchema } from './queue-schema.ts';

/** A job held by this process. `round` (pg-boss' retry count) is the fence: it changes when another worker takes it. */
export type HeldJob = { readonly name: string; readonly id: string; readonly round: number };

export type JobLease = {
  /** Ids of those jobs still held, their lease renewed. */
  renew(jobs: readonly HeldJob[]): Promise<ReadonlySet<string>>;
  complete(job: HeldJob): Promise<void>;
  fail(job: HeldJob, error: { name: string; message: string }): Promise<void>;
  /** Puts jobs back without counting a try. */
  giveBack(jobs: readonly HeldJob[], afterSeconds: number): Promise<void>;
  /** Jobs whose worker stopped renewing become free again at once; how many. */
  freeExpired(): Promise<number>;
};

const held = `
  from unnest($1::text[], $2::uuid[], $3::int[]) as held (name, id, round)
  where j.name = held.name and j.id = held.id and j.retry_count = held.round and j.state = 'active'`;

/** What a worker does to the rows of its jobs; each statement changes nothing once the lease is lost. */
export function jobLease(pool: pg.Pool, boss: PgBoss, leaseSeconds: number): JobLease {
  const table = `${queueSchema.schema}.job`;
  const columns = (jobs: readonly HeldJob[]): unknown[] => [
    jobs.map((job) => job.name),
    jobs.map((job) => job.id),
    jobs.map((job) => job.round),
  ];
  return {
    renew: async (jobs) => {
      const { rows } = await pool.query<{ id: string }>(
        `update ${table} j set started_on = now(), expire_in = $4 * interval '1 second' ${held} returning j.id`,
        [...columns(jobs), leaseSeconds],
      );
      return new Set(rows.map((row) => row.id));
    },
    complete: async (job) => {
      await pool.query(
        `update ${table} j set state = 'completed', completed_on = now() ${held}`,
        columns([job]),
      );
    },
    fail: async (job, error) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rowCount } = await client.query(
          `select from ${table} where name = $1 and id = $2 and retry_count = $3 and state = 'active' for update`,
          [job.name, job.id, job.round],
        );
        if (rowCount === 1) {
          const db = {
            executeSql: (text: string, values: unknown[]) => client.query(text, values),
          };
          await boss.fail(job.name, job.id, error, { db });
        }
        await client.query('commit');
        client.release();
      } catch (cause) {
        client.release(true);
        throw cause;
      }
    },
    giveBack: async (jobs, afterSeconds) => {
      await pool.query(
        `update ${table} j set state = 'retry', started_on = null,
           start_after = now() + $4 * interval '1 second' ${held}`,
        [...columns(jobs), afterSeconds],
      );
    },
    freeExpired: async () => {
      const { rowCount } = await pool.query(
        `update ${table} set state = 'retry', start_after = now()
         where state = 'active' and started_on + expire_in < now() and retry_count < retry_limit`,
      );
      return rowCount ?? 0;
    },
  };
}
