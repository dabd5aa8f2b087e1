import type { Db } from '../db.ts';

/** Whether an organization had that installation. */
export async function setInstallationState(
  db: Db,
  input: {
    readonly installationId: number;
    readonly state: 'active' | 'suspended' | 'deleted';
  },
): Promise<boolean> {
  const result = await db
    .updateTable('organizations')
    .set({ installation_state: input.state, updated_at: new Date() })
    .where('installation_id', '=', input.installationId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
