import type { ReportThreat } from '../contract/report-threat.ts';

/** A match of one pattern of the content scanner. Offsets are UTF-16, end exclusive. */
export type TextHit = {
  readonly pattern: ReportThreat['pattern'];
  readonly category: ReportThreat['category'];
  readonly start: number;
  readonly end: number;
};
