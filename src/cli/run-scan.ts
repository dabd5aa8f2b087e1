import { ApiError } from '../contract/api-error.ts';
import { countFindings } from '../engine/count-findings.ts';
import { decideScanGate } from '../engine/decide-scan-gate.ts';
import { parseFailOn } from '../engine/parse-fail-on.ts';
import { scanFiles } from '../engine/scan-files.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { incompleteText } from '../render/incomplete-text.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { inertText } from '../render/inert-text.ts';
import { findTargets } from './find-targets.ts';
import type { Target } from '../workspace/find-units.ts';
import { formatReport } from './format-report.ts';
import { joinScanResults } from '../engine/join-scan-results.ts';
import type { ExitCode } from './exit-code.ts';
import { findConnection } from './find-connection.ts';
import type { GitBase } from './git-base.ts';
import type { ScanCommandOptions } from './scan-command-options.ts';
import { narrowPaths } from './narrow-paths.ts';
import { readIndex } from './read-index.ts';
import { readPolicy } from './read-policy.ts';
import type { ScanPool } from './scan-pool.ts';
import { scanUnits } from './scan-units.ts';
import type { Terminal } from './terminal.ts';
import { writeReport } from './write-report.ts';

type Input = { readonly targets: readonly string[]; readonly options: ScanCommandOptions };

/** Scans what the command line names, reports it and decides the exit code. */
export async function runScan(
  terminal: Terminal,
  { targets: paths, options }: Input,
): Promise<ExitCode> {
  const startedAt = terminal.now();
  const base = await findBase(terminal, options);
  const policy = await readPolicy({
    ...{ ...options, cwd: terminal.cwd, now: startedAt },
    readText: base?.readText,
  });
  const failOn = parseFailOn(options.failOn ?? policy.config?.['fail-on'] ?? ['critical']);
  const threshold = options.threshold ?? policy.config?.threshold ?? 70;
  for (const note of policy.notes) terminal.writeError(`${inertText(note)}\n`);
  const start = terminal.elapsed();
  const scanOptions: ScanOptions = {
    now: startedAt,
    layer2: options.layer2,
    suppressions: policy.suppressions,
    ...(options.type === undefined ? {} : { kind: options.type }),
    ...(options.index === undefined
      ? {}
      : { upstream: await readIndex(terminal.cwd, options.index) }),
  };
  const targets = await findTargets(terminal, {
    paths,
    options: { ...narrowPaths(options, policy.config), changed: base?.changed ?? null },
  });
  const units = targets.flatMap((target) => target.units);
  const scanner = await findScanner(terminal, { options, scanOptions, units: units.length });
  const scan = { units, options: scanOptions, scanner };
  const { results, readLine } = await scanUnits(terminal, scan);
  const result = joinScanResults({
    results: results.map((unit) => unit.result),
    empty: scanFiles([], scanOptions),
  });
  const durationMs = terminal.elapsed() - start;
  const counts = countFindings(result.artefacts.flatMap(({ findings }) => findings));
  const { trustScore } = result;
  const gate = decideScanGate({ trustScore, counts, threshold, failOn });
  const report = { result, results, counts, gate, startedAt, durationMs, readLine };

  const isSingle = isOneScan(targets, result);
  await publish(terminal, options, (format) =>
    formatReport(terminal, { ...report, isSingle, options: { ...options, format } }),
  );
  if (options.quiet === true) terminal.writeOut(`${trustScore}\n`);
  else sayVerdict(terminal, result, { ...gate, base });
  return exitCodeOf(terminal, result, {
    isStrict: options.strict === true,
    isPassed: gate.isPassed,
  });
}

/** The server that is named, or none: then the engine of this program scans. */
async function findScanner(
  terminal: Terminal,
  {
    options,
    scanOptions,
    units,
  }: {
    readonly options: ScanCommandOptions;
    readonly scanOptions: ScanOptions;
    readonly units: number;
  },
): Promise<ScanPool | undefined> {
  if (options.offline === true && options.judge === true)
    throw new ApiError('VALIDATION_ERROR', 'Give --offline or --judge, not both.');
  if (options.offline === true && options.apiUrl !== undefined)
    throw new ApiError('VALIDATION_ERROR', 'Give --offline or --api-url, not both.');
  if (options.offline === true) return undefined;
  const connection = await findConnection(terminal, options);
  if (connection === null) {
    if (options.judge !== true) return undefined;
    const { judgingScanner } = await import('./judging-scanner.ts');
    return judgingScanner(terminal, { units, options: scanOptions });
  }
  if (scanOptions.upstream !== undefined)
    throw new ApiError('VALIDATION_ERROR', '--index is for scans without a server: leave it out.');
  const { createClient } = await import('../client/create-client.ts');
  const { remoteScanner } = await import('./remote-scanner.ts');
  terminal.writeError(`server: ${connection.url}\n`);
  const client = createClient(connection);
  return remoteScanner(terminal, { client, options: scanOptions, judge: options.judge });
}

async function findBase(
  terminal: Terminal,
  { changedOnly, base, stdin }: ScanCommandOptions,
): Promise<GitBase | null> {
  if (changedOnly !== true) {
    if (base === undefined) return null;
    throw new ApiError('VALIDATION_ERROR', '--base belongs to --changed-only: add it.');
  }
  if (stdin === true)
    throw new ApiError('VALIDATION_ERROR', '--changed-only needs paths: leave out --stdin.');
  const { openGitBase } = await import('./open-git-base.ts');
  return openGitBase(terminal.cwd, base);
}

/** A file, an archive, standard input, or a folder that is one artefact by itself. */
function isOneScan(targets: readonly Target[], { artefacts }: ScanResult): boolean {
  const [target] = targets;
  if (target === undefined || targets.length > 1) return false;
  return target.type === 'file' || (artefacts.length === 1 && artefacts[0]?.root === target.prefix);
}

async function publish(
  terminal: Terminal,
  { format, output, sarifFile, quiet }: ScanCommandOptions,
  write: (format: ScanCommandOptions['format']) => Promise<string>,
): Promise<void> {
  const { cwd } = terminal;
  if (sarifFile !== undefined)
    await writeReport({ cwd, file: sarifFile, text: await write('sarif') });
  if (output !== undefined) await writeReport({ cwd, file: output, text: await write(format) });
  else if (quiet !== true) terminal.writeOut(await write(format));
}

/** The report alone goes to standard output; what became of the gate goes to standard error. */
function sayVerdict(
  terminal: Terminal,
  { artefacts }: ScanResult,
  {
    isPassed,
    reasons,
    base,
  }: {
    readonly isPassed: boolean;
    readonly reasons: readonly string[];
    readonly base: GitBase | null;
  },
): void {
  if (artefacts.length === 0 && base !== null)
    terminal.writeError(`no agent artefact changed since ${base.name}\n`);
  else if (artefacts.length === 0)
    terminal.writeError(
      'no agent artefacts found: name a file to have it scanned whatever it is called\n',
    );
  if (!isPassed) terminal.writeError(`gate failed: ${reasons.join('; ')}\n`);
}

function exitCodeOf(
  terminal: Terminal,
  { incomplete }: ScanResult,
  { isStrict, isPassed }: { readonly isStrict: boolean; readonly isPassed: boolean },
): ExitCode {
  const isFault = ({ reason, part }: ScanResult['incomplete'][number]): boolean =>
    (reason === 'error' && part !== 'judge') || (isStrict && reason !== 'not_requested');
  const faults = incomplete.filter(isFault);
  for (const fault of faults)
    terminal.writeError(defuseLogLines(`error: ${incompleteText(fault)}\n`));
  if (faults.length > 0) return 2;
  return isPassed ? 0 : 1;
}
