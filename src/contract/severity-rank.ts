import type { Severity } from './severity.ts';

/** Sort key of a severity: 0 for critical up to 4 for info. */
export const severityRank: Readonly<Record<Severity, number>> = {
  critical: 0,
  high: 1,
  medium: 2,
  low: 3,
  info: 4,
};
