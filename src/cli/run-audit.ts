import { ApiError } from '../contract/api-error.ts';
import { checkGateCondition } from '../engine/check-gate-condition.ts';
import { countFindings } from '../engine/count-findings.ts';
import { gateFactsOfReport } from '../engine/gate-facts-of-report.ts';
import { joinScanResults } from '../engine/join-scan-results.ts';
import { readGateConditions } from '../engine/read-gate-conditions.ts';
import { scanFiles } from '../engine/scan-files.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { buildAuditReport } from '../render/build-audit-report.ts';
import { formatAuditReport } from '../render/format-audit-report.ts';
import { formatGateSummary } from '../render/format-gate-summary.ts';
import { inertText } from '../render/inert-text.ts';
import { rules } from '../rules/index.ts';
import type { AuditOptions } from './audit-options.ts';
import type { ExitCode } from './exit-code.ts';
import { findTargets } from './find-targets.ts';
import { narrowPaths } from './narrow-paths.ts';
import { readPolicy } from './read-policy.ts';
import { scanUnits } from './scan-units.ts';
import { putReport } from './put-report.ts';
import type { Terminal } from './terminal.ts';

type Input = { readonly target: string; readonly options: AuditOptions };

/** Audits what the command line names: the report goes to standard output, what became of the gate to standard error. */
export async function runAudit(terminal: Terminal, { target, options }: Input): Promise<ExitCode> {
  const { conditions, notes } = readGateConditions(options.failOn ?? []);
  if (/^https?:\/\//i.test(target))
    throw new ApiError(
      'VALIDATION_ERROR',
      `skillgate audit reads what is on this machine: clone the repository, or have a server audit ${target} with skillgate ci.`,
    );
  const timestamp = terminal.now();
  const result = await scanTarget(terminal, { target, options });
  if (result.artefacts.length === 0)
    throw new ApiError(
      'NOT_FOUND',
      `There is no agent artefact in ${target}: name a file to have it audited.`,
    );
  // An address is part of every report; what is on a machine has none that anybody else could open.
  const report = buildAuditReport({ result, baseUrl: 'http://localhost/', timestamp, rules });
  const text = await formatAuditReport({
    report,
    target: inertText(target),
    format: options.format,
  });
  await putReport(terminal, { file: options.output, text });

  const facts = {
    ...gateFactsOfReport(report),
    counts: countFindings(result.artefacts.flatMap(({ findings }) => findings)),
  };
  const isCut = report.status === 'partial' && options.requireComplete === true;
  const checks = isCut ? [] : conditions.map((condition) => checkGateCondition(condition, facts));
  terminal.writeError(formatGateSummary({ report, checks, notes, score: facts.score }));
  if (isCut) {
    terminal.writeError(
      'error: the report is partial, and --require-complete asks for all of it\n',
    );
    return 2;
  }
  return checks.some(({ state }) => state === 'tripped') ? 1 : 0;
}

async function scanTarget(terminal: Terminal, { target, options }: Input): Promise<ScanResult> {
  const now = terminal.now();
  const policy = await readPolicy({ ...options, cwd: terminal.cwd, now });
  for (const note of policy.notes) terminal.writeError(`${inertText(note)}\n`);
  const targets = await findTargets(terminal, {
    paths: [target],
    options: narrowPaths(options, policy.config),
  });
  const scanOptions = { now, layer2: options.layer2, suppressions: policy.suppressions };
  const units = targets.flatMap((one) => one.units);
  const { results } = await scanUnits(terminal, { units, options: scanOptions });
  return joinScanResults({
    results: results.map((unit) => unit.result),
    empty: scanFiles([], scanOptions),
  });
}
