import type { Feature } from '../contract/credit-cost.ts';

/** What each entry of the price table is for, in words. */
export const featureWords: Readonly<Record<Feature, string>> = {
  audit_base: 'Audit of a repository or website',
  audited_page: 'Website page read in an audit',
  audited_file: 'Repository files scanned in an audit',
  pr_scan: 'Scan of a pull request or push, its report included',
  pr_scan_artefact: 'Changed artefacts of that scan',
  scan: 'Scan by the Scan API',
  report_publish: 'Report published by the API',
  llm_judge: 'Artefact looked at by the language-model judge',
  fix: 'Fix that changed something',
  guard_inspect: 'Inspection by Guard',
};
