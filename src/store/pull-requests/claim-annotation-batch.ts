import type { Db } from '../db.ts';

/**
 * Notes that a batch of annotations is about to be sent. GitHub appends annotations on every update, so `unknown` (an
 * earlier try ended between sending and writing down) is to be settled by counting what the check run has.
 */
export async function claimAnnotationBatch(
  db: Db,
  input: {
    readonly organizationId: string;
    readonly checkRunId: number;
    readonly batch: number;
    readonly now: Date;
  },
): Promise<'claimed' | 'unknown' | 'sent'> {
  const made = await db
    .insertInto('annotation_batches')
    .values({
      organization_id: input.organizationId,
      check_run_id: input.checkRunId,
      batch: input.batch,
      state: 'sending',
      sent_at: input.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('state')
    .executeTakeFirst();
  if (made !== undefined) return 'claimed';
  const { state } = await db
    .selectFrom('annotation_batches')
    .select('state')
    .where('check_run_id', '=', input.checkRunId)
    .where('batch', '=', input.batch)
    .executeTakeFirstOrThrow();
  return state === 'sent' ? 'sent' : 'unknown';
}
