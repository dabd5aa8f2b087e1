import type pg from 'pg';
import PgBoss from 'pg-boss';
import { appRole } from '../app-role.ts';
import { jobNames } from './job-names.ts';
import { poolSql } from './pool-sql.ts';
import { queueSchema } from './queue-schema.ts';

/** Creates the queue's tables and one queue per kind of job, and lets the app role use them. Repeatable; run as owner. */
export async function installQueue(pool: pg.Pool): Promise<void> {
  const { schema, channel } = queueSchema;
  const boss = new PgBoss({ db: poolSql(pool), schema, supervise: false, schedule: false });
  await boss.start();
  for (const name of jobNames) {
    const dead = { name: `${name}.dead`, policy: 'standard' as const };
    const alive = {
      name,
      policy: 'short' as const,
      retryLimit: queueSchema.retryLimit,
      retryDelay: queueSchema.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: queueSchema.leaseSeconds,
      deadLetter: dead.name,
    };
    await boss.createQueue(dead.name, dead);
    await boss.createQueue(name, alive);
    await boss.updateQueue(name, alive);
  }
  await pool.query(`
    create index if not exists job_active on ${schema}.job (started_on) where state = 'active';
    create or replace function ${schema}.announce_jobs() returns trigger language plpgsql as $$
    begin
      perform pg_notify('${channel}', name)
      from (select distinct name from inserted where state < 'active' and start_after <= now()) as fresh;
      return null;
    end $$;
    create or replace trigger announce_jobs after insert on ${schema}.job
      referencing new table as inserted
      for each statement execute function ${schema}.announce_jobs();
    grant usage on schema ${schema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${schema} to ${appRole};
  `);
  await boss.stop({ graceful: false });
}
