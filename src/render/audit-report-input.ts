import type { AuditReport } from '../contract/audit-report.ts';
import type { ScanResult } from '../engine/scan-result.ts';
import type { Rule } from '../rules/rule.ts';

/** What a report is made from. */
export type AuditReportInput = {
  readonly result: ScanResult;
  /** Address of what was scanned, such as `https://github.com/o/r/tree/<sha>`. */
  readonly baseUrl: string;
  readonly timestamp: Date;
  /** The catalogue that ran; findings of rules outside it are reported with what the finding itself says. */
  readonly rules: readonly Rule[];
  /** Address of a file at the scanned state; null where it has none. */
  readonly linkTo?: (path: string, line: number) => string | null;
  /** Fingerprints that are new against the base; absent: no base was compared. */
  readonly newFingerprints?: ReadonlySet<string>;
  /** Rules switched off by configuration, by id. */
  readonly disabledRules?: readonly string[];
  /** Default: `partial` where part of the content could not be read for a passing reason, else `completed`. */
  readonly status?: AuditReport['status'];
  readonly statusReason?: string;
};
