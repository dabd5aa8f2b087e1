import type { SourceFile } from '../artefacts/source-file.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Deps } from './deps.ts';
import { judgeScan } from './judge-scan.ts';
import type { ScanJob } from './scan-job.ts';

/** Runs the engine over the content of a scan, then the judge where it was asked for, and measures both. */
export async function runScan(
  deps: Deps,
  input: {
    readonly files: readonly SourceFile[];
    readonly job: ScanJob;
    /** Credits that the scan itself will still cost. */
    readonly owed: number;
  },
): Promise<{
  readonly result: ScanResult;
  readonly durationMs: number;
  /** Artefacts that the judge finished, to be settled. */
  readonly judgeUnits: number;
}> {
  const { files, job, owed } = input;
  const started = performance.now();
  const scanned = await deps.scan(files, {
    ...(job.kind === undefined ? {} : { kind: job.kind }),
    ...(job.judge && deps.judge !== null ? { forJudge: true } : {}),
    layer2: job.layer2,
    suppressions: job.suppressions,
    now: deps.clock(),
    upstream: deps.upstream,
  });
  const { result, units } = await judgeScan(deps, { job, result: scanned, owed });
  const durationMs = performance.now() - started;
  deps.metrics.observeScan({
    source: 'api',
    classification: result.classification,
    seconds: durationMs / 1000,
  });
  return { result, durationMs, judgeUnits: units };
}
