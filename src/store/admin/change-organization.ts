import type { Db } from '../db.ts';

/** What an administrator may set besides the plan. */
export async function changeOrganization(
  trx: Db,
  input: {
    readonly id: string;
    readonly name: string | undefined;
    readonly isLocked: boolean | undefined;
    readonly now: Date;
  },
): Promise<void> {
  await trx
    .updateTable('organizations')
    .set({
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.isLocked === undefined ? {} : { is_locked: input.isLocked }),
      updated_at: input.now,
    })
    .where('id', '=', input.id)
    .execute();
}
