import { info, warning } from '@actions/core';
import { countFindings } from '../src/engine/count-findings.ts';
import { findDecisiveArtefact } from '../src/engine/find-decisive-artefact.ts';
import { findRule } from '../src/engine/find-rule.ts';
import { offlineResponse } from '../src/engine/offline-response.ts';
import type { ScanResult } from '../src/engine/scan-result.ts';
import { GitHubError } from '../src/github/github-error.ts';
import { buildCheckView } from '../src/render/build-check-view.ts';
import { inertJson } from '../src/render/inert-json.ts';
import { inertText } from '../src/render/inert-text.ts';
import { renderSarif } from '../src/render/render-sarif.ts';
import { annotateFindings } from './annotate-findings.ts';
import { chooseEngine } from './choose-engine.ts';
import { decideOutcome } from './decide-outcome.ts';
import { formatLog } from './format-log.ts';
import type { Inputs } from './inputs.ts';
import { openBase, type Base } from './open-base.ts';
import { openRepositoryOfRun } from './open-repository-of-run.ts';
import { postComment } from './post-comment.ts';
import { printRaw } from './print-raw.ts';
import { readEvent } from './read-event.ts';
import { readHeadSha } from './read-head-sha.ts';
import { readSettings } from './read-settings.ts';
import { scanWorkspace, type WorkspaceScan } from './scan-workspace.ts';
import type { Settings } from './settings.ts';
import { uploadResults, type UploadOutcome } from './upload-results.ts';
import type { WorkflowEvent } from './workflow-event.ts';
import { writeOutputs } from './write-outputs.ts';
import { writeSafely } from './write-safely.ts';
import { writeSummary } from './write-summary.ts';

type Repository = ReturnType<typeof openRepositoryOfRun>;

/** Scans the workspace, tells what was found in every way a workflow can show, and decides. */
export async function checkWorkspace(inputs: Inputs): Promise<0 | 1 | 2> {
  const start = performance.now();
  const event = await readEvent(inputs);
  const repository = openRepositoryOfRun(inputs);
  const headSha = await readHeadSha(inputs.runner.GITHUB_WORKSPACE);
  const base = await readBase(repository, { inputs, event, headSha });
  const isChange = event.base !== null;
  const settings = await readSettings(inputs, { commits: base.settings, isChange });
  warnOfProblems(settings);
  const chosen = await chooseEngine(inputs);
  const wantsUpload = isUploadWanted({ inputs, settings, event }, chosen.isCoveredByApp);
  const isNarrow =
    base.compared !== null && (inputs['changed-only'] ?? true) && settings.config.gate !== 'all';

  const scan = await scanWorkspace({
    inputs,
    settings,
    engine: chosen.engine,
    base: base.compared,
    onlyChanged: isNarrow && !wantsUpload,
  });
  const scope = isNarrow ? scan.compared.filter((one) => one.isChanged) : scan.compared;
  const outcome = decideOutcome({ settings, scope, isChange: base.compared !== null });
  const scored = narrow(
    scan.all,
    scope.map(({ result }) => result),
  );
  const gate = { isPassed: outcome.isPassed, reasons: outcome.reasons };
  const durationMs = performance.now() - start;
  const shown = { result: scored, units: scan.units, gate, durationMs };
  const log = formatLog(inputs.format, shown);
  printRaw(log);

  const files = await writeFiles(inputs, {
    scan,
    shown,
    log,
    serverUrl: chosen.server?.url ?? null,
  });
  const upload = await uploadIfWanted(repository, {
    inputs,
    event,
    headSha,
    sarif: files.sarif,
    isWanted: wantsUpload,
    isComplete: scan.isWhole && outcome.exitCode !== 2,
  });
  const view = buildCheckView({
    situation: outcome.situation,
    conclusion: outcome.conclusion,
    scope,
    result: scored,
    fixedCount: scan.fixedCount,
    decision: outcome.decision,
    config: { ...settings.source, config: settings.config },
    notices: [
      ...settings.notices,
      ...base.notices,
      ...chosen.notices,
      ...chosen.engine.notices(),
      ...(upload.notice === null ? [] : [upload.notice]),
    ],
    reportUrl: null,
    rulesetVersion: scan.all.rulesetVersion,
  });
  if (!upload.isUploaded) annotateFindings(view);
  const mayComment =
    event.pullRequest !== null &&
    !event.pullRequest.isFork &&
    !event.pullRequest.isDraft &&
    !chosen.isCoveredByApp;
  const refusal =
    mayComment && repository !== null && event.pullRequest !== null
      ? await postComment(repository, {
          view,
          mode: settings.config.comment,
          maxRows: inputs['max-comment-findings'],
          pullRequest: event.pullRequest.number,
        })
      : null;
  const notices = [...view.notices, ...(refusal === null ? [] : [refusal])];
  for (const notice of chosen.engine.notices()) warning(notice);
  for (const notice of notices) info(notice);
  await writeSummary({ ...view, notices });

  const counts = countFindings(scope.flatMap(({ result }) => result.findings));
  writeOutputs({
    'trust-score': scored.trustScore,
    classification: scored.classification,
    'findings-count': counts.total,
    'new-findings-count': view.fresh.length,
    'critical-count': counts.critical,
    'high-count': counts.high,
    'sarif-file': files.sarifPath,
    'report-json': files.jsonPath,
    'scan-ids': scan.scanIds.join(','),
    passed: outcome.isPassed,
    'gate-reason': outcome.reasons.join('; '),
    'would-fail': !outcome.isPassed,
    'scan-error': outcome.exitCode === 2,
    report: files.reportPath,
    'report-url': '',
    score: scored.trustScore,
    'exit-code': outcome.exitCode,
  });
  sayVerdict(outcome);
  return outcome.exitCode;
}

async function readBase(
  repository: Repository,
  { inputs, event, headSha }: { inputs: Inputs; event: WorkflowEvent; headSha: string | null },
): Promise<Base & { readonly notices: readonly string[] }> {
  const notices = event.isTarget
    ? [
        'Runs of pull_request_target have the secrets of the base: use pull_request to scan changes.',
      ]
    : [];
  const none = { compared: null, settings: [], notices };
  if (event.base === null || repository === null) return none;
  try {
    const runSha = inputs.runner.GITHUB_SHA ?? null;
    return { ...(await openBase(repository, { event, headSha, runSha })), notices };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const status = error.status === null ? '' : ` (${error.status})`;
    return { ...none, notices: [...notices, `GitHub could not be asked for the base${status}.`] };
  }
}

/** `auto` tries where the token may be able to; a merge queue's branch is gone before anybody looks at its alerts. */
function isUploadWanted(
  { inputs, settings, event }: { inputs: Inputs; settings: Settings; event: WorkflowEvent },
  isCoveredByApp: boolean,
): boolean {
  const mode = inputs['upload-sarif'] ?? settings.config['upload-sarif'];
  if (mode !== 'auto') return mode === 'always';
  const isQueue = event.base !== null && event.pullRequest === null;
  return !isQueue && !isCoveredByApp && event.pullRequest?.isFork !== true;
}

async function uploadIfWanted(
  repository: Repository,
  input: Parameters<typeof uploadResults>[1] & {
    readonly isWanted: boolean;
    readonly isComplete: boolean;
  },
): Promise<UploadOutcome> {
  if (!input.isWanted || repository === null) return { isUploaded: false, notice: null };
  if (input.isComplete) return uploadResults(repository, input);
  const notice = 'Nothing was uploaded: a scan with gaps would close alerts that are real.';
  return { isUploaded: false, notice };
}

async function writeFiles(
  inputs: Inputs,
  {
    scan,
    shown,
    log,
    serverUrl,
  }: {
    readonly scan: WorkspaceScan;
    readonly shown: Parameters<typeof formatLog>[1];
    readonly log: string;
    readonly serverUrl: string | null;
  },
): Promise<{ sarif: string; sarifPath: string; jsonPath: string; reportPath: string }> {
  const { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: temporary } = inputs.runner;
  const scanId =
    scan.scanIds[0] ??
    offlineResponse({ result: scan.all, startedAt: new Date(), durationMs: 0 }).scan_id;
  const sarif = inertJson(
    renderSarif({
      result: scan.all,
      scanId,
      findRule,
      automationId: `${inputs.category}/`,
      oneLineRegions: true,
      publicUrl: serverUrl,
    }),
  );
  const folder = temporary ?? workspace;
  const write = (file: string, text: string): Promise<string> =>
    writeSafely({ workspace: folder, file, text });
  const sarifPath = await writeSafely({ workspace, file: inputs['sarif-file'], text: sarif });
  const jsonPath = await write('skillgate-report.json', formatLog('json', shown));
  const suffix = { markdown: 'md', agent: 'txt', text: 'txt' } as const;
  const reportPath =
    inputs.format === 'sarif'
      ? sarifPath
      : inputs.format === 'json'
        ? jsonPath
        : await write(`skillgate-report.${suffix[inputs.format]}`, log);
  return { sarif, sarifPath, jsonPath, reportPath };
}

/** The whole result as if only these artefacts counted. */
function narrow(all: ScanResult, artefacts: ScanResult['artefacts']): ScanResult {
  const decisive = findDecisiveArtefact(artefacts);
  return {
    ...all,
    artefacts,
    trustScore: decisive?.trustScore ?? 100,
    classification: decisive?.classification ?? 'safe',
    scoreCap: decisive?.scoreCap ?? null,
    incomplete: artefacts.flatMap(({ incomplete }) => incomplete),
  };
}

function warnOfProblems({ source }: Settings): void {
  for (const { path, message, line } of source.problems.slice(0, 10)) {
    const key = path === '' ? '' : `${inertText(path)}: `;
    warning(`${key}${inertText(message)}. The default settings hold.`, {
      title: 'Skillgate settings',
      startLine: line,
      ...(source.path === null ? {} : { file: source.path }),
    });
  }
}

function sayVerdict({ situation, reasons, exitCode }: ReturnType<typeof decideOutcome>): void {
  const why = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  if (situation === 'would-fail') info(`The gate would fail${why}`);
  else if (exitCode === 0) info('The gate passed.');
  else if (exitCode === 2) info('The scan could not finish, so nothing vouches for the content.');
  else info(`The gate failed${why}`);
}
