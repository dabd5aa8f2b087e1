import type { Db } from '../db.ts';

/** Notes what an administrator did, in the transaction that does it. Needs a transaction of the system. */
export async function appendAdminLog(
  trx: Db,
  input: {
    readonly at: Date;
    readonly actorId: string;
    readonly action: string;
    readonly organizationId: string | null;
    /** Id of what was acted on. */
    readonly subject: string;
    readonly detail: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  await trx
    .insertInto('admin_log')
    .values({
      at: input.at,
      actor_id: input.actorId,
      action: input.action,
      organization_id: input.organizationId,
      subject: input.subject,
      detail: JSON.stringify(input.detail),
    })
    .execute();
}
