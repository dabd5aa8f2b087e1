import type { ScanOptions } from '../engine/scan-options.ts';
import { createLineReader } from './create-line-reader.ts';
import { progressLine } from './progress-line.ts';
import { scanPool, type ScanPool } from './scan-pool.ts';
import type { ScanUnit, UnitContent } from '../workspace/scan-unit.ts';
import type { Terminal } from './terminal.ts';
import type { UnitResult } from '../engine/unit-result.ts';

type Input = {
  readonly units: readonly ScanUnit[];
  readonly options: ScanOptions;
  /** What scans; the engine of this program unless told. */
  readonly scanner?: ScanPool | undefined;
};

type Scanned = UnitResult & { readonly files: UnitContent['files'] };

/** Reads and scans the units in order, as many at a time as there are threads, so that memory holds few. */
export async function scanUnits(
  terminal: Terminal,
  { units, options, scanner }: Input,
): Promise<{
  readonly results: readonly UnitResult[];
  readonly readLine: (path: string, line: number) => string | null;
}> {
  const progress = progressLine(terminal, units.length);
  const { keep, readLine } = createLineReader();
  const pool = scanner ?? scanPool(units.length, options);
  const scan = async (unit: ScanUnit): Promise<Scanned> => {
    const startedAt = terminal.now();
    const start = terminal.elapsed();
    const { files, warnings } = await unit.read();
    const scanned = await pool.scan(files, unit);
    const result = { ...scanned.result, warnings: [...scanned.result.warnings, ...warnings] };
    return { ...scanned, files, result, startedAt, durationMs: terminal.elapsed() - start };
  };
  const results: UnitResult[] = [];
  const ahead: Promise<Scanned>[] = [];
  try {
    for (let next = 0; results.length < units.length;) {
      // one unit more than threads, so that none waits for the disk
      while (next < units.length && ahead.length < (pool.size === 1 ? 1 : pool.size * 2)) {
        const unit = units[next];
        if (unit !== undefined) ahead.push(heldBack(scan(unit)));
        next += 1;
      }
      progress.show(results.length, units[results.length]?.label ?? '');
      const scanned = await ahead.shift();
      if (scanned === undefined) break;
      const { files, ...result } = scanned;
      keep(files, result.result);
      results.push(result);
    }
  } finally {
    progress.clear();
    await Promise.allSettled(ahead);
    await pool.close();
  }
  return { results, readLine };
}

/** A failure counts when its turn comes; until then it must not end the program as one that nobody looks at. */
function heldBack<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}
