import type { Suppression } from '../contract/suppression.ts';
import { applySuppressions } from './apply-suppressions.ts';
import type { ArtefactResult } from './scan-result.ts';
import { scoreFindings } from './score-findings.ts';

/** A result that was scanned without suppressions, as it is with them: the same as scanning again. */
export function suppressArtefactResult(input: {
  readonly result: ArtefactResult;
  readonly suppressions: readonly Suppression[];
  readonly now: Date;
}): ArtefactResult {
  const { result, suppressions, now } = input;
  const applied = applySuppressions(result.findings, suppressions, now).findings;
  if (applied.every(({ suppressed }) => !suppressed)) return result;
  const score = scoreFindings(applied, { isOpaque: result.isOpaque });
  const open = new Map(score.breakdown.map((row) => [row.ruleId, row]));
  const findings = applied.map((finding) => {
    const row = finding.suppressed ? undefined : open.get(finding.rule_id);
    if (row === undefined || row.severity !== finding.severity) {
      return { ...finding, score_impact: 0 };
    }
    open.delete(finding.rule_id);
    return { ...finding, score_impact: row.weight };
  });
  return {
    ...result,
    findings,
    trustScore: score.trustScore,
    classification: score.classification,
    scoreCap: score.cap,
  };
}
