import type { Kysely } from 'kysely';
import type { StoreSchema } from './store-schema.ts';

/** A connection or a transaction; rows of a tenant are visible only inside `Database.tenant` or `Database.transaction`. */
export type Db = Kysely<StoreSchema>;
