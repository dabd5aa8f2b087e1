import type { Db } from '../db.ts';

export type SarifUploadKey = {
  readonly repositoryId: number;
  readonly ref: string;
  readonly commitSha: string;
  readonly category: string;
  /** Of the file before compression, lower-case hex. */
  readonly sha256: string;
};

/**
 * Notes that a file is about to be uploaded. `done`: GitHub has it. A try whose outcome is unknown is claimed again:
 * the same category replaces itself there, and a missing file would be worse than a repeated one.
 */
export async function claimSarifUpload(
  db: Db,
  input: SarifUploadKey & { readonly organizationId: string; readonly now: Date },
): Promise<'claimed' | 'done' | 'failed'> {
  await db
    .insertInto('sarif_uploads')
    .values({
      organization_id: input.organizationId,
      repository_id: input.repositoryId,
      ref: input.ref,
      commit_sha: input.commitSha,
      category: input.category,
      sha256: input.sha256,
      state: 'sending',
      created_at: input.now,
      updated_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { state } = await db
    .selectFrom('sarif_uploads')
    .select('state')
    .where('repository_id', '=', input.repositoryId)
    .where('ref', '=', input.ref)
    .where('commit_sha', '=', input.commitSha)
    .where('category', '=', input.category)
    .where('sha256', '=', input.sha256)
    .executeTakeFirstOrThrow();
  if (state === 'accepted' || state === 'complete') return 'done';
  return state === 'failed' ? 'failed' : 'claimed';
}
