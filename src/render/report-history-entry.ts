import type { Report } from '../contract/report.ts';

/** One report in the history of a target. */
export type ReportHistoryEntry = Pick<
  Report,
  'id' | 'createdAt' | 'healthScore' | 'classification' | 'status' | 'origin'
>;
