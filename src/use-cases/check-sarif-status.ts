import { z } from 'zod';
import { escapeMarkdown } from '../render/escape-markdown.ts';
import { finishSarifUpload } from '../store/pull-requests/finish-sarif-upload.ts';
import { findPrScan } from '../store/pull-requests/find-pr-scan.ts';
import type { PrScan } from '../store/pull-requests/to-pr-scan.ts';
import type { Job } from '../store/queue.ts';
import type { Deps } from './deps.ts';
import { openTargetRepository } from './open-target-repository.ts';

const SarifStatusJob = z.object({
  scanId: z.string(),
  uploadId: z.string(),
  key: z.object({
    repositoryId: z.number(),
    ref: z.string(),
    commitSha: z.string(),
    category: z.string(),
    sha256: z.string(),
  }),
  /** How often it was asked before. */
  poll: z.number(),
});

/** Seconds after the upload: 5, 15, 35, 75 and 155; then it is left at that. */
const waits = [10, 20, 40, 80] as const;

/** Asks what became of an upload. GitHub's own complaints go into the check's text; they fail nothing. */
export async function checkSarifStatus(deps: Deps, job: Job): Promise<void> {
  const data = SarifStatusJob.parse(job.data);
  const scan = await deps.database.transaction((trx) => findPrScan(trx, { id: data.scanId }));
  if (scan === null) return;
  const opened = await openTargetRepository(deps, { ...scan, signal: job.signal });
  if (opened === null) return;
  const answer = await opened.repository.findSarifStatus(data.uploadId);
  if (answer === null || answer.status === 'pending') {
    const wait = waits[data.poll];
    if (wait === undefined) return;
    const next = { ...data, poll: data.poll + 1 };
    await deps.database.transaction((trx) =>
      deps.queue.send(trx, { name: 'sarif-status', data: next, startAfterSeconds: wait }),
    );
    return;
  }
  const state = answer.status;
  const message = answer.errors.join('\n').slice(0, 2000);
  const row = { ...data.key, state, message, now: deps.clock() };
  await deps.database.transaction((trx) => finishSarifUpload(trx, row));
  if (state !== 'failed' || scan.checkRunId === null) return;
  await opened.repository.updateCheckRun(scan.checkRunId, {
    output: { ...shownOutput(scan), text: describeErrors(answer.errors) },
  });
}

function shownOutput(scan: PrScan): { readonly title: string; readonly summary: string } {
  const all = Object.values(scan.evaluations);
  const shown = all.find(({ conclusion }) => conclusion === scan.conclusion) ?? all[0];
  return { title: shown?.title ?? 'Skillgate', summary: shown?.summary ?? 'Skillgate' };
}

function describeErrors(errors: readonly string[]): string {
  const lines = errors.slice(0, 20).map((error) => `- ${escapeMarkdown(error.slice(0, 500))}`);
  return ['GitHub could not process the code scanning file:', '', ...lines].join('\n');
}
