import { scanFiles } from '../engine/scan-files.ts';
import type { ScanOptions } from '../engine/scan-options.ts';
import { createLineReader } from './create-line-reader.ts';
import { progressLine } from './progress-line.ts';
import type { ScanUnit } from './scan-unit.ts';
import type { Terminal } from './terminal.ts';
import type { UnitResult } from './unit-result.ts';

type Input = { readonly units: readonly ScanUnit[]; readonly options: ScanOptions };

/** Reads and scans one unit after the other, so that memory holds one at a time. */
export async function scanUnits(
  terminal: Terminal,
  { units, options }: Input,
): Promise<{
  readonly results: readonly UnitResult[];
  readonly readLine: (path: string, line: number) => string | null;
}> {
  const progress = progressLine(terminal, units.length);
  const { keep, readLine } = createLineReader();
  const results: UnitResult[] = [];
  try {
    for (const [index, unit] of units.entries()) {
      progress.show(index, unit.label);
      const startedAt = terminal.now();
      const start = terminal.elapsed();
      const { files, warnings } = await unit.read();
      const scanned = scanFiles(files, options);
      const result = { ...scanned, warnings: [...scanned.warnings, ...warnings] };
      keep(files, result);
      results.push({ result, startedAt, durationMs: terminal.elapsed() - start });
    }
  } finally {
    progress.clear();
  }
  return { results, readLine };
}
