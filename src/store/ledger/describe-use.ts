import type { Feature } from '../../contract/credit-cost.ts';

const labels: Readonly<Record<Feature, string>> = {
  audit_base: 'audit',
  audited_page: 'audited page',
  audited_file: 'audited file',
  pr_scan: 'pull-request scan',
  pr_scan_artefact: 'changed artefact',
  scan: 'scan',
  report_publish: 'published report',
  llm_judge: 'judged artefact',
  fix: 'fix run',
  guard_inspect: 'guard inspection',
};

/** Text of a ledger row: `19 audited pages`. */
export function describeUse(feature: Feature, units: number): string {
  const label = labels[feature];
  return `${String(units)} ${units === 1 ? label : `${label}s`}`;
}
