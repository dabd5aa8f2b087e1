import type { AuditRun } from '../../contract/audit-run.ts';
import { Classification } from '../../contract/classification.ts';
import type { RunCharge } from '../../store/ledger/list-run-charges.ts';
import type { Run } from '../../store/runs/run.ts';
import { showRunCost } from './show-run-cost.ts';
import { showRunListItem } from './show-run-list-item.ts';

/** A run with everything known about it. */
export function showRun(input: {
  readonly run: Run;
  readonly charges: readonly RunCharge[];
}): AuditRun {
  const { run } = input;
  const classification = Classification.safeParse(run.classification);
  const isActive = run.status === 'pending' || run.status === 'running';
  return {
    ...showRunListItem(run),
    userId: run.userId,
    orgId: run.organizationId,
    target: run.target,
    classification: classification.success ? classification.data : null,
    layers: run.layers ?? { layer1Complete: false, layer2Complete: false },
    fixPrUrl: run.fixPrUrl,
    errorCode: run.errorCode,
    cost: showRunCost(input.charges),
    ...(run.notice !== null && { notice: run.notice }),
    progress: isActive ? run.progress : null,
  };
}
