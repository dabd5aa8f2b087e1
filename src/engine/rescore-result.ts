import type { Finding } from '../contract/finding.ts';
import type { ArtefactResult } from './scan-result.ts';
import { scoreFindings } from './score-findings.ts';

/** A result with other findings: score, class and what each finding cost follow from them. */
export function rescoreResult(
  result: ArtefactResult,
  findings: readonly Finding[],
): ArtefactResult {
  const score = scoreFindings(findings, { isOpaque: result.isOpaque });
  const open = new Map(score.breakdown.map((row) => [row.ruleId, row]));
  return {
    ...result,
    findings: findings.map((finding) => {
      const row = finding.suppressed ? undefined : open.get(finding.rule_id);
      if (row === undefined || row.severity !== finding.severity)
        return { ...finding, score_impact: 0 };
      open.delete(finding.rule_id);
      return { ...finding, score_impact: row.weight };
    }),
    trustScore: score.trustScore,
    classification: score.classification,
    scoreCap: score.cap,
  };
}
