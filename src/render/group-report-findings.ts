import type { ReportFilter } from './report-filter.ts';
import type { FindingView } from './report-view.ts';

/** The findings of one rule, worst first. */
export type FindingGroup = {
  readonly first: FindingView;
  readonly findings: readonly FindingView[];
};

const groupsPerPage = 40;

/** The findings a filter lets through, one group per rule so that its advice is read once, in pages of 40 rules. */
export function groupReportFindings(
  findings: readonly FindingView[],
  filter: ReportFilter,
): { readonly groups: readonly FindingGroup[]; readonly shown: number; readonly pages: number } {
  const wanted = findings.filter(
    (finding) =>
      (filter.level === null || finding.level === filter.level) &&
      (filter.category === null || finding.categoryId === filter.category) &&
      (filter.only === null || finding.isNew === true),
  );
  const byRule = new Map<string, FindingView[]>();
  for (const finding of wanted) {
    const group = byRule.get(finding.ruleId);
    if (group === undefined) byRule.set(finding.ruleId, [finding]);
    else group.push(finding);
  }
  const groups = [...byRule.values()].flatMap((group): FindingGroup[] => {
    const [first] = group;
    return first === undefined ? [] : [{ first, findings: group }];
  });
  const start = (filter.page - 1) * groupsPerPage;
  return {
    groups: groups.slice(start, start + groupsPerPage),
    shown: wanted.length,
    pages: Math.max(1, Math.ceil(groups.length / groupsPerPage)),
  };
}
