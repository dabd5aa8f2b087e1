import type { Selectable } from 'kysely';
import type { StoreSchema } from '../store-schema.ts';

/** An endpoint as stored; its secrets are sealed. */
export type Webhook = Selectable<StoreSchema['webhooks']>;
