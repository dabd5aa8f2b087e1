import { findRule } from '../engine/find-rule.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import { renderSarif } from '../render/render-sarif.ts';
import type { Deps } from './deps.ts';

/** Findings an answer of the Scan API shows; score and summary count all. */
const MAX_FINDINGS = 1000;

/** A scan as SARIF text. */
export function scanSarif(
  deps: Deps,
  input: {
    readonly scanId: string;
    readonly result: ScanResult;
    readonly includeSuppressed: boolean;
  },
): string {
  const log = renderSarif({
    ...input,
    findRule,
    maxResults: MAX_FINDINGS,
    publicUrl: deps.settings.publicUrl,
  });
  return JSON.stringify(log);
}
