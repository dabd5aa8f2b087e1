import type { Db } from '../db.ts';

/** Writes down that GitHub has a batch of annotations. */
export async function finishAnnotationBatch(
  db: Db,
  input: { readonly checkRunId: number; readonly batch: number; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('annotation_batches')
    .set({ state: 'sent', sent_at: input.now })
    .where('check_run_id', '=', input.checkRunId)
    .where('batch', '=', input.batch)
    .execute();
}
