import type { Db } from '../db.ts';
import type { Webhook } from './webhook.ts';

const MOST_WEBHOOKS = 20;

/** Adds an endpoint, or answers `too-many` where the organization has 20 already. */
export async function insertWebhook(
  trx: Db,
  input: {
    readonly id: string;
    readonly organizationId: string;
    readonly url: string;
    readonly events: readonly string[];
    readonly description: string | null;
    readonly isEnabled: boolean;
    readonly sealedSecret: Buffer;
    readonly now: Date;
  },
): Promise<Webhook | 'too-many'> {
  // Two at once must not both be the twentieth.
  await trx
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', input.organizationId)
    .forUpdate()
    .execute();
  const { count } = await trx
    .selectFrom('webhooks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', input.organizationId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_WEBHOOKS) return 'too-many';
  return trx
    .insertInto('webhooks')
    .values({
      id: input.id,
      organization_id: input.organizationId,
      url: input.url,
      events: [...input.events],
      description: input.description,
      is_enabled: input.isEnabled,
      disabled_reason: input.isEnabled ? null : 'manual',
      secret: input.sealedSecret,
      created_at: input.now,
      updated_at: input.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
