import type pg from 'pg';
import type PgBoss from 'pg-boss';

/** Runs pg-boss statements on our pool. Some hold `begin … commit`: after an error the connection is thrown away. */
export function poolSql(pool: pg.Pool): PgBoss.Db {
  return {
    executeSql: async (text, values: unknown[] = []) => {
      const client = await pool.connect();
      try {
        const result = await client.query(text, values);
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}
