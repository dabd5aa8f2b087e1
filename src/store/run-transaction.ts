import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Db } from './db.ts';

/**
 * Runs in one transaction with a setting that lasts as long as it does. Begin and setting travel together: a round trip
 * less for every request.
 */
export function runTransaction<T>(
  db: Db,
  setting: { readonly name: string; readonly value: string },
  run: (trx: Db) => Promise<T>,
): Promise<T> {
  const name = pg.escapeLiteral(setting.name);
  const value = pg.escapeLiteral(setting.value);
  return db.connection().execute(async (session) => {
    const say = (text: string): Promise<unknown> => session.executeQuery(CompiledQuery.raw(text));
    await say(`begin; select set_config(${name}, ${value}, true)`);
    try {
      const result = await run(session);
      // After a swallowed error a bare commit would roll back without a word; the select makes it say so.
      await say('select 1; commit');
      return result;
    } catch (error) {
      // On a lost connection there is nothing to roll back; the first error is the one that tells.
      await say('rollback').catch(() => undefined);
      throw error;
    }
  });
}
