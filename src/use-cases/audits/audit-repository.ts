import type { StoredReport } from '../../contract/stored-report.ts';
import { buildAuditReport } from '../../render/build-audit-report.ts';
import { rules } from '../../rules/index.ts';
import type { CommitGroup } from '../commit-artefacts.ts';
import type { Deps } from '../deps.ts';
import { faultPoint } from '../fault-point.ts';
import { readCommit } from '../read-commit.ts';
import { disabledRules } from './disabled-rules.ts';
import { fixRepository } from './fix-repository.ts';
import { openRunRepository, type OpenedRepository } from './open-run-repository.ts';
import type { RunContext } from './run-context.ts';
import type { RunOutcome } from './run-outcome.ts';
import { scanRunGroups, type ScannedGroups } from './scan-run-groups.ts';
import { selectRunGroups } from './select-run-groups.ts';

/** Reads a repository at its ref, scans every agent artefact, and opens a pull request where the mode asks for one. */
export async function auditRepository(deps: Deps, context: RunContext): Promise<RunOutcome> {
  const { run, config } = context;
  await context.note({ phase: 'fetching', current: 0, total: 0, failed: 0 });
  const opened = await openRunRepository(deps, context);
  const commit = await readCommit(deps, {
    repository: opened.repository,
    organizationId: run.organizationId,
    repositoryId: opened.repositoryId,
    sha: opened.sha,
  });
  const { path } = opened;
  const { chosen, left } = selectRunGroups(commit.groups, { path, maxFiles: config.maxFiles });
  const disabled = disabledRules(config.disabledRulePatterns);
  const isDisabled = (ruleId: string): boolean => disabled.includes(ruleId);
  const scanned = await scanRunGroups(deps, context, { opened, groups: chosen, isDisabled });
  faultPoint(deps, 'run-scanned');
  const unread = [...left, ...chosen.filter((group) => !scanned.groups.includes(group))];
  const report = toReport(deps, context, {
    ...{ opened, scanned, unread, disabled },
    isWhole: commit.isComplete,
  });
  const isFix = run.mode === 'fix' || run.mode === 'audit-fix';
  const fixed = isFix ? await fixRepository(deps, context, { opened, scanned }) : null;
  await context.note({ phase: 'reporting', current: 1, total: 1, failed: 0 });
  return {
    status: 'completed',
    reason: scanned.isLate ? 'timeout' : 'success',
    message: fixed?.message ?? null,
    report,
    units: {
      files: run.mode === 'fix' ? 0 : scanned.groups.flatMap(({ files }) => files).length,
      fixes: fixed?.isChanged === true ? 1 : 0,
    },
    ...(fixed !== null && { issuesFixed: fixed.issuesFixed, fixPrUrl: fixed.url }),
  };
}

function toReport(
  deps: Deps,
  context: RunContext,
  input: {
    readonly opened: OpenedRepository;
    readonly scanned: ScannedGroups;
    readonly unread: readonly CommitGroup[];
    readonly disabled: readonly string[];
    readonly isWhole: boolean;
  },
): StoredReport {
  const { run } = context;
  const { opened, scanned, unread, isWhole } = input;
  const { owner = '', repo = '' } = run.target;
  const site = deps.settings.githubUrl ?? 'https://github.com';
  const home = `${site}/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
  const gaps = unread.map(({ path }) => ({
    ...({ layer: 1, part: 'rules' } as const),
    reason: scanned.isLate ? ('timeout' as const) : ('truncated' as const),
    file: path,
  }));
  const { result } = scanned;
  const report = buildAuditReport({
    result: { ...result, incomplete: [...result.incomplete, ...gaps] },
    baseUrl: `${home}/tree/${opened.sha}`,
    // Of the run, not of this try: a repeated one makes the same report.
    timestamp: run.startedAt ?? run.createdAt,
    rules,
    linkTo: (path, line) =>
      `${home}/blob/${opened.sha}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`,
    disabledRules: input.disabled,
    ...(isWhole ? {} : { status: 'partial', statusReason: 'GitHub did not show the whole tree.' }),
    ...(unread.length > 0 && {
      status: 'partial',
      statusReason: `${unread.length} artefacts were not scanned: ${scanned.isLate ? 'the time was over' : 'the limit of files was reached'}.`,
    }),
  });
  if (result.artefacts.length > 0 || report.healthScore === undefined) return report;
  // Nothing to score is not a clean bill.
  return {
    ...report,
    healthScore: { ...report.healthScore, overall: null },
    statusReason: report.statusReason ?? 'There are no agent artefacts to scan.',
  };
}
