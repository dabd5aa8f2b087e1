import { inertEvidence } from '../engine/inert-evidence.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rule } from '../rules/rule.ts';
import { speakPlainly } from './speak-plainly.ts';

const listed = 1000;

/** What was read and what was not: nothing that was left out stays unnamed. */
export function reportCoverage(input: {
  readonly result: ScanResult;
  readonly ran: readonly Rule[];
}): Record<string, unknown> {
  const { result } = input;
  const skipped = result.artefacts.flatMap((artefact) => artefact.skipped);
  const gaps = result.incomplete.filter(
    ({ file }) => file !== null && !skipped.some(({ path }) => path === file),
  );
  const files = [
    ...skipped.map(({ path, reason, isHarmless }) => ({ path, reason, isHarmless })),
    ...gaps.map(({ file, reason }) => ({ path: file ?? '', reason, isHarmless: false })),
  ].sort((a, b) => Number(a.isHarmless) - Number(b.isHarmless));
  return {
    artefacts: result.artefacts.length,
    files: result.artefacts.reduce((total, artefact) => total + artefact.files.length, 0),
    skippedFiles: files
      .slice(0, listed)
      .map((file) => ({ ...file, path: inertEvidence(file.path) })),
    skippedTotal: files.length,
    incomplete: result.incomplete
      .filter(({ file }) => file === null)
      .map(({ layer, part, reason }) => ({ layer, part, reason })),
    warnings: result.warnings.map((warning) => speakPlainly(warning, 'A warning was withheld.')),
    rules: input.ran.map(({ id }) => id),
  };
}
