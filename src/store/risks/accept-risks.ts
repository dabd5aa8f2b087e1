import type { Db } from '../db.ts';

/** Stores exceptions by exact fingerprint; one that is there already is taken over by the newer person and time. */
export async function acceptRisks(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly repositoryId: number;
    readonly fingerprints: readonly string[];
    readonly reason: string;
    readonly actor: { readonly id: number; readonly login: string };
    readonly now: Date;
    readonly expiresAt: Date;
  },
): Promise<void> {
  if (input.fingerprints.length === 0) return;
  await db
    .insertInto('accepted_risks')
    .values(
      input.fingerprints.map((fingerprint) => ({
        organization_id: input.organizationId,
        repository_id: input.repositoryId,
        fingerprint,
        reason: input.reason,
        actor_id: input.actor.id,
        actor_login: input.actor.login,
        accepted_at: input.now,
        expires_at: input.expiresAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['repository_id', 'fingerprint']).doUpdateSet((row) => ({
        reason: row.ref('excluded.reason'),
        actor_id: row.ref('excluded.actor_id'),
        actor_login: row.ref('excluded.actor_login'),
        accepted_at: row.ref('excluded.accepted_at'),
        expires_at: row.ref('excluded.expires_at'),
      })),
    )
    .execute();
}
