import type { Finding } from '../contract/finding.ts';
import { ApiError } from '../contract/api-error.ts';
import { closestWord } from '../engine/closest-word.ts';
import { countFindings } from '../engine/count-findings.ts';
import { decideScanGate } from '../engine/decide-scan-gate.ts';
import { parseFailOn } from '../engine/parse-fail-on.ts';
import { scanFiles } from '../engine/scan-files.ts';
import { fixFiles } from '../fix/fix-files.ts';
import type { FixResult } from '../fix/fix-result.ts';
import type { ExitCode } from './exit-code.ts';
import { findTargets } from './find-targets.ts';
import type { FixCommandOptions } from './fix-command-options.ts';
import { formatFixDiff } from './format-fix-diff.ts';
import { formatFixSummary } from './format-fix-summary.ts';
import { narrowPaths } from './narrow-paths.ts';
import { readPolicy } from './read-policy.ts';
import type { ScanUnit, UnitContent } from '../workspace/scan-unit.ts';
import type { Terminal } from './terminal.ts';
import { writeFixedFile } from './write-fixed-file.ts';

type Input = { readonly paths: readonly string[]; readonly options: FixCommandOptions };

type Unit = { readonly unit: ScanUnit; readonly content: UnitContent; readonly result: FixResult };

/** The score below which the result still fails, as `skillgate scan` has it. */
const THRESHOLD = 70;

/**
 * Mends what the command line names: the diff goes to standard output, what became of it to standard error. Exit code 0
 * when the result would pass `skillgate scan`, else 1.
 */
export async function runFix(terminal: Terminal, { paths, options }: Input): Promise<ExitCode> {
  const isWanted = readSelection(options);
  const policy = await readPolicy({ ...options, cwd: terminal.cwd, now: terminal.now() });
  const targets = await findTargets(terminal, {
    paths,
    options: narrowPaths(options, policy.config),
  });
  const scanOptions = { now: terminal.now(), suppressions: policy.suppressions };
  const units: Unit[] = [];
  const known: string[] = [];
  for (const unit of targets.flatMap((target) => target.units)) {
    const content = await unit.read();
    const scan = scanFiles(content.files, scanOptions);
    const findings = scan.artefacts.flatMap((artefact) => artefact.findings);
    known.push(...findings.map(({ id }) => id));
    const selected = new Set(findings.filter(isWanted).map(({ fingerprint }) => fingerprint));
    const result = fixFiles({
      files: content.files,
      selected,
      options: scanOptions,
      scan,
      preservesIntent: options.preserveIntent,
    });
    units.push({ unit, content, result });
  }
  checkIds(options.finding ?? [], known);
  for (const { result } of units) terminal.writeOut(formatFixDiff(terminal, result.changed));
  if (options.write === true) await writeAll(units);
  const results = units.map(({ result }) => result);
  terminal.writeError(formatFixSummary(results, { isWritten: options.write === true }));
  return wouldPass(results) ? 0 : 1;
}

function readSelection({ finding, severity }: FixCommandOptions): (one: Finding) => boolean {
  const severities = severity === undefined ? null : parseFailOn(severity).severities;
  return (one) =>
    !one.suppressed &&
    one.severity !== 'info' &&
    (finding === undefined || finding.includes(one.id)) &&
    (severities === null || severities.includes(one.severity));
}

function checkIds(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const near = closestWord({ word: unknown, candidates: known });
  const hint =
    near === null
      ? 'Run skillgate scan --format json for the ids.'
      : `Did you mean ${near}? skillgate scan --format json lists the ids.`;
  throw new ApiError('NOT_FOUND', `There is no finding "${unknown}" here. ${hint}`);
}

async function writeAll(units: readonly Unit[]): Promise<void> {
  for (const { unit, content, result } of units) {
    for (const { path, after } of result.changed) {
      const location = unit.locate?.(path) ?? null;
      if (location === null) {
        throw new ApiError(
          'VALIDATION_ERROR',
          `${unit.label === '' ? 'Standard input' : unit.label} cannot be written to: unpack the archive, or apply the diff.`,
        );
      }
      const source = content.files.find((file) => file.path === path);
      if (source?.type === 'file') {
        await writeFixedFile({ location, path, before: source.bytes, after });
      }
    }
  }
}

function wouldPass(results: readonly FixResult[]): boolean {
  const findings = results.flatMap(({ scan }) =>
    scan.artefacts.flatMap((artefact) => artefact.findings),
  );
  const trustScore = Math.min(100, ...results.map(({ scan }) => scan.trustScore));
  const failOn = parseFailOn(['critical']);
  const counts = countFindings(findings);
  return decideScanGate({ trustScore, counts, threshold: THRESHOLD, failOn }).isPassed;
}
