import type { Finding } from '../contract/finding.ts';
import { annotations } from '../render/annotations.ts';
import { claimAnnotationBatch } from '../store/pull-requests/claim-annotation-batch.ts';
import { finishAnnotationBatch } from '../store/pull-requests/finish-annotation-batch.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import type { ScanContext } from './scan-target.ts';

/**
 * Puts findings on their lines, for repositories without code scanning. GitHub appends on every update, so each batch is
 * written down before and after; where a try ended between the two, what the check run has is counted.
 */
export async function publishAnnotations(
  deps: Deps,
  context: ScanContext,
  input: {
    readonly checkRunId: number;
    readonly fresh: readonly Finding[];
    readonly existing: readonly Finding[];
    readonly output: { readonly title: string; readonly summary: string };
  },
): Promise<void> {
  const { checkRunId, output } = input;
  const batches = annotations(input);
  let before = 0;
  for (const [batch, list] of batches.entries()) {
    const key = { checkRunId, batch };
    const claim = { ...key, organizationId: context.organization.id, now: deps.clock() };
    const state = await deps.database.transaction((trx) => claimAnnotationBatch(trx, claim));
    const isNeeded =
      state === 'claimed' ||
      (state === 'unknown' && (await countAnnotations(context, checkRunId)) <= before);
    if (isNeeded) {
      await context.repository.updateCheckRun(checkRunId, {
        output: { ...output, annotations: list },
      });
      faultPoint(deps, 'annotations-sent');
    }
    if (state !== 'sent') {
      const done = { ...key, now: deps.clock() };
      await deps.database.transaction((trx) => finishAnnotationBatch(trx, done));
      faultPoint(deps, 'annotations-stored');
    }
    before += list.length;
  }
}

async function countAnnotations(context: ScanContext, checkRunId: number): Promise<number> {
  const { repository, scan } = context;
  const runs = await repository.listCheckRuns({ ref: scan.headSha, name: scan.checkName });
  return runs.find(({ id }) => id === checkRunId)?.annotationsCount ?? 0;
}
