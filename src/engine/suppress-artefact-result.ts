import type { Suppression } from '../contract/suppression.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { rescoreResult } from './rescore-result.ts';
import type { ArtefactResult } from './scan-result.ts';

/** A result that was scanned without suppressions, as it is with them: the same as scanning again. */
export function suppressArtefactResult(input: {
  readonly result: ArtefactResult;
  readonly suppressions: readonly Suppression[];
  readonly now: Date;
}): ArtefactResult {
  const { result, suppressions, now } = input;
  const applied = applySuppressions(result.findings, suppressions, now).findings;
  if (applied.every(({ suppressed }) => !suppressed)) return result;
  return rescoreResult(result, applied);
}
