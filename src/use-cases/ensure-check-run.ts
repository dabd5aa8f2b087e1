import { updatePrScan } from '../store/pull-requests/update-pr-scan.ts';
import type { Deps } from './deps.ts';
import { faultPoint } from './fault-point.ts';
import { reportUrl } from './report-url.ts';
import type { ScanContext } from './scan-target.ts';

/**
 * The check run of a scan: the one it has, the one an earlier try made and could not write down, or a new one. It comes
 * first, because a required check that never appears blocks a pull request for ever.
 */
export async function ensureCheckRun(
  deps: Deps,
  context: ScanContext,
  input: { readonly isNew: boolean },
): Promise<number> {
  const { scan, repository, target } = context;
  if (scan.checkRunId !== null) return scan.checkRunId;
  const known = input.isNew ? null : await findOwnRun(context);
  const run =
    known ??
    (await repository.createCheckRun({
      name: scan.checkName,
      headSha: target.headSha,
      status: 'in_progress',
      externalId: scan.externalId,
      detailsUrl: reportUrl(deps, scan.reportId),
      startedAt: deps.clock().toISOString(),
    }));
  faultPoint(deps, 'check-run-created');
  const row = { id: scan.id, now: deps.clock(), checkRunId: run.id };
  await deps.database.transaction((trx) => updatePrScan(trx, row));
  faultPoint(deps, 'check-run-stored');
  return run.id;
}

async function findOwnRun(context: ScanContext): Promise<{ readonly id: number } | null> {
  const { scan, repository, target } = context;
  const runs = await repository.listCheckRuns({ ref: target.headSha, name: scan.checkName });
  return runs.find((run) => run.isOurs && run.externalId === scan.externalId) ?? null;
}
