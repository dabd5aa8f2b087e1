import type { Price } from './price.ts';

/** The price table of the Public API contract, section 10.3 (`pricingVersion` 1). */
export const prices = {
  audit_base: { cost: 50, per: 1, unit: 'run' },
  audited_page: { cost: 2, per: 1, unit: 'page' },
  audited_file: { cost: 1, per: 10, unit: 'file' },
  pr_scan: { cost: 1, per: 1, unit: 'run' },
  pr_scan_artefact: { cost: 1, per: 25, unit: 'artefact' },
  scan: { cost: 1, per: 1, unit: 'run' },
  report_publish: { cost: 2, per: 1, unit: 'report' },
  llm_judge: { cost: 5, per: 1, unit: 'artefact' },
  fix: { cost: 3, per: 1, unit: 'run' },
  guard_inspect: { cost: 0, per: 1, unit: 'run' },
} as const satisfies Record<string, Price>;
