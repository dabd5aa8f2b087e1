import { StoredReport } from '../../contract/stored-report.ts';
import { listReportFindings } from '../../engine/list-report-findings.ts';
import { findReportContent } from '../../store/reports/find-report-content.ts';
import { findRun } from '../../store/runs/find-run.ts';
import { collectFiles } from '../collect-files.ts';
import type { CommitGroup } from '../commit-artefacts.ts';
import type { Deps } from '../deps.ts';
import { faultPoint } from '../fault-point.ts';
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

type ChangedFile = { readonly path: string; readonly mode: string; readonly bytes: Uint8Array };

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
  const changed: ChangedFile[] = [];
  const rules: string[] = [];
  for (const group of scanned.groups) {
    const mended = await mendGroup(deps, context, { opened, scanned, group, wanted });
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
  const head = `skillgate/fix-${run.id}`;
  const title = `Skillgate: fix ${rules.length} finding${rules.length === 1 ? '' : 's'}`;
  const known = await repository.findPullRequest(head);
  if (known === null) {
    await repository.createBranch({
      ...{ branch: head, baseSha: opened.sha, files: changed },
      message: title,
    });
    faultPoint(deps, 'run-branch-made');
  }
  const body = describeFix(rules, reportUrl(deps, run.reportId));
  const pull = known ?? (await repository.openPullRequest({ title, body, head, base }));
  faultPoint(deps, 'run-pull-request-opened');
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

async function mendGroup(
  deps: Deps,
  context: RunContext,
  input: {
    readonly opened: OpenedRepository;
    readonly scanned: ScannedGroups;
    readonly group: CommitGroup;
    readonly wanted: ReadonlySet<string> | null;
  },
): Promise<{ readonly changed: readonly ChangedFile[]; readonly rules: readonly string[] }> {
  const { group, wanted, opened, scanned } = input;
  const { run, signal } = context;
  const findings = scanned.result.artefacts
    .filter(({ root, path }) => root === group.root && path === group.path)
    .flatMap((artefact) => artefact.findings)
    .filter(
      ({ fixable, suppressed, fingerprint }) =>
        fixable !== 'no' && !suppressed && (wanted === null || wanted.has(fingerprint)),
    );
  if (findings.length === 0) return { changed: [], rules: [] };
  const files = await collectFiles(deps, {
    ...{ repository: opened.repository, organizationId: run.organizationId, signal },
    files: group.files,
  });
  const result = await deps.fix({
    files,
    selected: new Set(findings.map(({ fingerprint }) => fingerprint)),
    options: { now: deps.clock(), upstream: deps.upstream },
    preservesIntent: true,
  });
  const modes = new Map(group.files.map(({ path, mode }) => [path, mode]));
  const names = new Set(result.changed.map(({ path }) => path).filter(isOurs));
  const changed = result.files.flatMap((file) =>
    file.type === 'file' && names.has(file.path)
      ? [{ path: file.path, mode: modes.get(file.path) ?? '100644', bytes: file.bytes }]
      : [],
  );
  const rules = result.resolved
    .filter(({ location }) => names.has(location.file ?? ''))
    .map(({ rule_id: id }) => id);
  return { changed, rules };
}

/** What runs in somebody's pipeline is not changed by a robot. */
function isOurs(path: string): boolean {
  return !path.toLowerCase().startsWith('.github/workflows/');
}

function describeFix(rules: readonly string[], report: string): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const lines = [...counts].map(([rule, count]) => `- \`${rule}\`: ${count}`);
  return [
    'Skillgate mended these findings by rule and scanned the result again:',
    '',
    ...lines,
    '',
    `[The audit they come from](${report})`,
    '',
    'Read every change before you merge it.',
  ].join('\n');
}
