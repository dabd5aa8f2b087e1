import { ApiError } from '../../contract/api-error.ts';
import type { Principal } from '../../contract/principal.ts';
import type { RunComparison } from '../../contract/run-comparison.ts';
import { StoredReport } from '../../contract/stored-report.ts';
import { compareReports } from '../../engine/compare-reports.ts';
import type { ReportFinding } from '../../engine/list-report-findings.ts';
import type { Db } from '../../store/db.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { findRun } from '../../store/runs/find-run.ts';
import { listCompletedRuns } from '../../store/runs/list-completed-runs.ts';
import type { Run } from '../../store/runs/run.ts';
import type { Deps } from '../deps.ts';
import { getVisibleWebsite } from './get-visible-website.ts';

/** Earlier runs that are looked through for one of the same branch. */
const LOOK_BACK = 100;

type Input = {
  readonly principal: Principal;
  readonly websiteId: string;
  readonly current: string | undefined;
  readonly baseline: string | undefined;
  readonly limit: number;
};

/** What changed between two completed runs of a website; by default the last one and the one before it. */
export async function compareRuns(deps: Deps, input: Input): Promise<RunComparison> {
  const { limit } = input;
  return deps.database.tenant(input.principal.organizationId, async (trx) => {
    const website = await getVisibleWebsite(trx, input);
    const [latest] =
      input.current === undefined
        ? await listCompletedRuns(trx, { websiteId: website.id, limit: 1 })
        : [await findCompleted(trx, { websiteId: website.id, id: input.current })];
    const content = latest === undefined ? null : await readContent(trx, latest);
    if (latest === undefined || content === null) {
      throw new ApiError('NOT_FOUND', 'There is no completed audit with a report to compare.');
    }
    const before = await findBaseline(trx, { ...input, current: latest });
    const baseline = before === null ? null : await readContent(trx, before);
    const found = compareReports({ current: content, baseline });
    const lists = [found.added, found.resolved, found.notCompared];
    return {
      websiteId: website.id,
      current: showRun(latest),
      baseline: before === null || baseline === null ? null : showRun(before),
      summary: {
        new: found.added.length,
        resolved: found.resolved.length,
        unchanged: found.unchanged.length,
        notCompared: found.notCompared.length,
        newByLevel: countLevels(found.added),
      },
      new: found.added.slice(0, limit).map(showFinding),
      resolved: found.resolved.slice(0, limit).map(showFinding),
      notCompared: found.notCompared.slice(0, limit).map(({ finding, reason }) => ({
        ...{ fingerprint: finding.fingerprint, ruleId: finding.ruleId, reason },
      })),
      truncated: lists.some((list) => list.length > limit),
    };
  });
}

async function findCompleted(
  trx: Db,
  input: { readonly websiteId: string; readonly id: string },
): Promise<Run> {
  const run = await findRun(trx, { id: input.id.replaceAll('\0', '') });
  const isThere = run?.websiteId === input.websiteId && run.status === 'completed';
  if (isThere && run.isReported) return run;
  throw new ApiError('NOT_FOUND', 'There is no such completed run of this website.');
}

async function findBaseline(
  trx: Db,
  input: Omit<Input, 'current'> & { readonly current: Run },
): Promise<Run | null> {
  const { current, websiteId } = input;
  if (input.baseline !== undefined) return findCompleted(trx, { websiteId, id: input.baseline });
  const earlier = await listCompletedRuns(trx, { websiteId, before: current, limit: LOOK_BACK });
  const { ref } = current.target;
  return earlier.find(({ target }) => target.ref === ref) ?? null;
}

async function readContent(trx: Db, run: Run): Promise<StoredReport | null> {
  const stored = await findReportContent(trx, { id: run.reportId });
  return StoredReport.safeParse(stored?.content).data ?? null;
}

function showRun(run: Run): RunComparison['current'] {
  return {
    runId: run.id,
    reportId: run.reportId,
    completedAt: (run.completedAt ?? run.createdAt).toISOString(),
    healthScore: run.healthScore,
  };
}

function showFinding({ layer: _layer, ...finding }: ReportFinding): RunComparison['new'][number] {
  return finding;
}

function countLevels(findings: readonly ReportFinding[]): RunComparison['summary']['newByLevel'] {
  const count = (level: ReportFinding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  return {
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    info: count('info'),
  };
}
