import type { AuditReportHealthScore } from '../contract/audit-report-health-score.ts';
import type { Category } from '../contract/category.ts';
import { categoryName } from '../contract/category-name.ts';
import { categorySlug } from '../contract/category-slug.ts';
import type { Finding } from '../contract/finding.ts';
import { scoreFindings } from '../engine/score-findings.ts';
import type { Rule } from '../rules/rule.ts';

/** Score and counts of each category of which a rule ran, worst first. */
export function reportCategories(input: {
  readonly ran: readonly Rule[];
  readonly open: readonly Finding[];
}): AuditReportHealthScore['categories'] {
  const names = new Set<Category>([
    ...input.ran.map(({ category }) => category),
    ...input.open.map(({ category }) => category),
  ]);
  return [...names]
    .map((category) => {
      const findings = input.open.filter((finding) => finding.category === category);
      const hit = new Set(findings.map(({ rule_id }) => rule_id));
      const passed = input.ran.filter(
        (rule) => rule.category === category && !hit.has(rule.id),
      ).length;
      const failed = findings.filter(({ severity }) => isError(severity)).length;
      const warnings = findings.filter(({ severity }) => isWarning(severity)).length;
      return {
        category: categorySlug(category),
        name: categoryName[category],
        score: scoreFindings(findings, { isOpaque: false }).trustScore,
        passed,
        warnings,
        failed,
        total: passed + warnings + failed,
      };
    })
    .sort((a, b) => a.score - b.score || (a.category < b.category ? -1 : 1));
}

function isError(severity: Finding['severity']): boolean {
  return severity === 'critical' || severity === 'high';
}

function isWarning(severity: Finding['severity']): boolean {
  return severity === 'medium' || severity === 'low';
}
