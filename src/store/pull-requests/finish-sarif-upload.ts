import type { Db } from '../db.ts';
import type { SarifUploadKey } from './claim-sarif-upload.ts';

/** Writes down what became of an upload. */
export async function finishSarifUpload(
  db: Db,
  input: SarifUploadKey & {
    readonly state: 'accepted' | 'complete' | 'failed' | 'unavailable';
    readonly uploadId?: string;
    /** GitHub's own words; not for Markdown. */
    readonly message?: string;
    readonly now: Date;
  },
): Promise<void> {
  await db
    .updateTable('sarif_uploads')
    .set({
      state: input.state,
      updated_at: input.now,
      ...(input.uploadId === undefined ? {} : { upload_id: input.uploadId }),
      ...(input.message === undefined ? {} : { message: input.message }),
    })
    .where('repository_id', '=', input.repositoryId)
    .where('ref', '=', input.ref)
    .where('commit_sha', '=', input.commitSha)
    .where('category', '=', input.category)
    .where('sha256', '=', input.sha256)
    .execute();
}
