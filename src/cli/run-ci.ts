import { randomUUID } from 'node:crypto';
import type { Client } from '../client/create-client.ts';
import type { ReportSuffix } from '../client/create-run-calls.ts';
import { tryAgain } from '../client/try-again.ts';
import { ApiError } from '../contract/api-error.ts';
import type { AuditRun } from '../contract/audit-run.ts';
import type { RunComparison } from '../contract/run-comparison.ts';
import type { RunNotice } from '../contract/run-notice.ts';
import { checkGateCondition, type GateCheck } from '../engine/check-gate-condition.ts';
import { gateFactsOfReport } from '../engine/gate-facts-of-report.ts';
import { readGateConditions } from '../engine/read-gate-conditions.ts';
import { countText } from '../render/count-text.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { formatGateSummary } from '../render/format-gate-summary.ts';
import { inertJson } from '../render/inert-json.ts';
import { inertText } from '../render/inert-text.ts';
import { checkNewFindings } from './check-new-findings.ts';
import type { CiOptions } from './ci-options.ts';
import type { ExitCode } from './exit-code.ts';
import { followRun } from './follow-run.ts';
import { openServer } from './open-server.ts';
import { putReport } from './put-report.ts';
import type { Terminal } from './terminal.ts';

type Input = { readonly url: string; readonly options: CiOptions };

const suffixes: Readonly<Record<CiOptions['format'], ReportSuffix>> = {
  ...{ text: 'txt', json: 'json', markdown: 'md' },
  ...{ llm: 'llm', sarif: 'sarif', xml: 'xml' },
};

/** Has a server audit an address: the report goes to standard output, progress and what became of the gate to standard error. */
export async function runCi(terminal: Terminal, { url, options }: Input): Promise<ExitCode> {
  const { conditions, notes } = readGateConditions(options.failOn ?? []);
  const { client } = await openServer(terminal, options);
  await checkScopes(client);
  const run = await startAndFollow(terminal, client, { url, options });
  tell(terminal, `${run.status}: ${run.id}`);

  const { reportId } = run;
  if (reportId === null) return fail(terminal, `the audit ${run.status} and left no report`);
  const ask = <T>(call: () => Promise<T>): Promise<T> => tryAgain(terminal.wait, call);
  const report = await ask(() => client.readReport(reportId));
  const text = await ask(() => client.renderReport(reportId, suffixes[options.format]));
  const isJson = options.format === 'json' || options.format === 'sarif';
  const shown = isJson ? inertJson(JSON.parse(text)) : defuseLogLines(text);
  await putReport(terminal, { file: options.output, text: shown });

  const isDone = run.status === 'completed';
  const isCut = report.status === 'partial' && options.requireComplete === true;
  const facts = gateFactsOfReport(report);
  const { websiteId } = run;
  const comparison =
    isDone && !isCut && websiteId !== null
      ? await ask(() => client.compareRuns(websiteId, { current: run.id }))
      : null;
  const isAsked = conditions.length > 0 || options.failOnNew !== 'none';
  const fresh = comparison && checkNewFindings(options.failOnNew, comparison.summary);
  const checks: readonly GateCheck[] =
    comparison === null
      ? []
      : [
          ...conditions.map((condition) => checkGateCondition(condition, facts)),
          ...(fresh === null ? [] : [fresh]),
        ];
  const said = [
    ...notes,
    ...(comparison === null ? [] : describeComparison(comparison)),
    ...(isAsked && comparison === null ? ['the conditions were not looked at'] : []),
  ];
  terminal.writeError(formatGateSummary({ report, checks, notes: said, score: facts.score }));
  if (!isDone) return fail(terminal, `the audit ${describeEnd(run)}`);
  if (isCut) return fail(terminal, 'the report is partial, and --require-complete asks for all');
  if (comparison === null) return fail(terminal, 'the audit belongs to no website any more');
  return checks.some(({ state }) => state === 'tripped') ? 1 : 0;
}

/** A key that may start an audit and not read it would be charged for nothing. */
async function checkScopes(client: Client): Promise<void> {
  const { apiKey } = await client.whoami();
  if (apiKey === undefined || apiKey.scopes.includes('admin')) return;
  const missing = (['audits:write', 'audits:read'] as const).find(
    (scope) => !apiKey.scopes.includes(scope),
  );
  if (missing === undefined) return;
  throw new ApiError(
    'FORBIDDEN',
    `The key lacks the scope ${missing}: make one with skillgate keys create --preset ci.`,
  );
}

async function startAndFollow(
  terminal: Terminal,
  client: Client,
  { url, options }: Input,
): Promise<AuditRun> {
  const { website, maxPages } = options;
  const request = {
    url,
    // An answer that got lost is asked for again, and is still one run.
    idempotencyKey: randomUUID(),
    ...(website === undefined ? {} : { websiteId: website }),
    ...(maxPages === undefined ? {} : { config: JSON.stringify({ maxPages }) }),
  };
  const { id, notice } = await tryAgain(terminal.wait, () => client.startRun(request));
  tell(terminal, `audit ${id} of ${url}`);
  if (notice !== undefined) tell(terminal, describeNotice(notice));
  return followRun(terminal, client, { runId: id, timeoutMs: options.timeout * 60_000 });
}

function describeNotice({ requested, applied, limitedBy, upgradeHint }: RunNotice): string {
  return `note: ${applied} instead of ${requested} will be read, by your ${limitedBy}. ${upgradeHint}`;
}

function describeComparison({ baseline, summary }: RunComparison): string[] {
  const { resolved, unchanged, notCompared } = summary;
  return [
    baseline === null
      ? 'there is no earlier audit to compare with: every finding counts as new'
      : `compared with ${baseline.runId} of ${baseline.completedAt}: ${summary.new} new, ${resolved} resolved, ${unchanged} unchanged`,
    ...(notCompared === 0
      ? []
      : [
          `${countText(notCompared, 'finding')} could not be compared: neither new nor counted as resolved`,
        ]),
  ];
}

function describeEnd({ status, errorCode, error }: AuditRun): string {
  const code = errorCode === null ? '' : ` (${errorCode})`;
  return `${status === 'cancelled' ? 'was cancelled' : status}${code}${error === null ? '' : `: ${error}`}`;
}

function tell(terminal: Terminal, line: string): void {
  terminal.writeError(defuseLogLines(`${inertText(line)}\n`));
}

function fail(terminal: Terminal, message: string): ExitCode {
  tell(terminal, `error: ${message}`);
  return 2;
}
