import type { SourceFile } from '../artefacts/source-file.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Deps } from './deps.ts';
import type { ScanJob } from './scan-job.ts';

/** Runs the engine over the content of a scan and measures it. */
export async function runScan(
  deps: Deps,
  input: { readonly files: readonly SourceFile[]; readonly job: ScanJob },
): Promise<{ readonly result: ScanResult; readonly durationMs: number }> {
  const { files, job } = input;
  const started = performance.now();
  const scanned = await deps.scan(files, {
    ...(job.kind === undefined ? {} : { kind: job.kind }),
    layer2: job.layer2,
    suppressions: job.suppressions,
    now: deps.clock(),
    upstream: deps.upstream,
  });
  const durationMs = performance.now() - started;
  const result = job.judge ? withoutJudge(scanned) : scanned;
  deps.metrics.observeScan({
    source: 'api',
    classification: result.classification,
    seconds: durationMs / 1000,
  });
  return { result, durationMs };
}

/** The judge was asked for and no provider is configured: the scan says so instead of failing. */
function withoutJudge(result: ScanResult): ScanResult {
  return {
    ...result,
    layer2Complete: false,
    incomplete: [
      ...result.incomplete,
      { layer: 2, part: 'judge', reason: 'not_configured', file: null },
    ],
  };
}
