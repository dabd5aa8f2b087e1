import { StoredReport } from '../../contract/stored-report.ts';
import { listReportFindings } from '../../engine/list-report-findings.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { findRun } from '../../store/runs/find-run.ts';
import type { CommitGroup } from '../commit-artefacts.ts';
import type { Deps } from '../deps.ts';
import { mendGroup, type MendedFile } from '../mend-group.ts';
import { openFixPullRequest } from '../open-fix-pull-request.ts';
import { reportUrl } from '../report-url.ts';
import type { OpenedRepository } from './open-run-repository.ts';
import type { RunContext } from './run-context.ts';
import { RunFailure } from './run-failure.ts';
import type { ScannedGroups } from './scan-run-groups.ts';

type FixedRepository = {
  readonly isChanged: boolean;
  readonly issuesFixed: number;
  readonly url: string | null;
  readonly message: string;
};

/**
 * Mends what rules alone can mend and opens a pull request with it, once: branch and pull request are looked for before
 * they are made. Workflows are never touched.
 */
export async function fixRepository(
  deps: Deps,
  context: RunContext,
  input: { readonly opened: OpenedRepository; readonly scanned: ScannedGroups },
): Promise<FixedRepository> {
  const { opened, scanned } = input;
  const { run } = context;
  const { repository, branch: base } = opened;
  if (base === null) throw new RunFailure('ref_not_found', 'A fix needs a branch to start from.');
  const wanted = await readWanted(deps, context);
  const changed: MendedFile[] = [];
  const rules: string[] = [];
  for (const group of scanned.groups) {
    const mended = await mendFound(deps, context, { opened, scanned, group, wanted });
    changed.push(...mended.changed);
    rules.push(...mended.rules);
    await context.note({
      ...({ phase: 'fixing', failed: 0 } as const),
      current: changed.length,
      total: changed.length,
    });
  }
  if (changed.length === 0) {
    const message = 'None of the findings can be fixed by rules alone.';
    return { isChanged: false, issuesFixed: 0, url: null, message };
  }
  const pull = await openFixPullRequest(deps, {
    ...{ repository, runId: run.id, base, baseSha: opened.sha, changed, rules },
    reportUrl: reportUrl(deps, run.reportId),
  });
  return { isChanged: true, issuesFixed: rules.length, url: pull.url, message: 'Fixes are ready.' };
}

/** Fingerprints of the audit a fix starts from; null: whatever was found now. */
async function readWanted(deps: Deps, context: RunContext): Promise<ReadonlySet<string> | null> {
  const { run } = context;
  if (run.mode !== 'fix') return null;
  const sourceId = run.config['sourceRunId'];
  const stored = await deps.database.tenant(run.organizationId, async (trx) => {
    const source = typeof sourceId === 'string' ? await findRun(trx, { id: sourceId }) : null;
    return source === null ? null : findReportContent(trx, { id: source.reportId });
  });
  if (stored === null) throw new RunFailure('unknown', 'The audit to fix has no report any more.');
  const findings = listReportFindings(StoredReport.parse(stored.content));
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}

async function mendFound(
  deps: Deps,
  context: RunContext,
  input: {
    readonly opened: OpenedRepository;
    readonly scanned: ScannedGroups;
    readonly group: CommitGroup;
    readonly wanted: ReadonlySet<string> | null;
  },
): Promise<{ readonly changed: readonly MendedFile[]; readonly rules: readonly string[] }> {
  const { group, wanted, opened, scanned } = input;
  const { run, signal } = context;
  const findings = scanned.result.artefacts
    .filter(({ root, path }) => root === group.root && path === group.path)
    .flatMap((artefact) => artefact.findings)
    .filter(
      ({ fixable, suppressed, fingerprint }) =>
        fixable !== 'no' && !suppressed && (wanted === null || wanted.has(fingerprint)),
    );
  return mendGroup(deps, {
    ...{ repository: opened.repository, organizationId: run.organizationId, signal, group },
    selected: new Set(findings.map(({ fingerprint }) => fingerprint)),
  });
}
