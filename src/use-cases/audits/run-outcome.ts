import type { StoredReport } from '../../contract/stored-report.ts';

/** Units of a completed run that are charged; each at most what was held. */
export type RunUnits = {
  readonly pages?: number;
  readonly files?: number;
  /** A fix that changed something. */
  readonly fixes?: number;
};

/** How a run ends. `message` is our own text, never one taken from what was scanned. */
export type RunOutcome =
  | {
      readonly status: 'completed';
      readonly reason: 'success' | 'timeout';
      readonly message: string | null;
      /** Null for runs that a runner executed: it publishes its own. */
      readonly report: StoredReport | null;
      readonly units: RunUnits;
      readonly issuesFixed?: number;
      readonly fixPrUrl?: string | null;
    }
  | {
      readonly status: 'failed' | 'cancelled';
      readonly reason:
        'timeout' | 'error' | 'container_exit' | 'stale' | 'user_cancel' | 'credit_limit';
      readonly errorCode: string;
      readonly message: string;
      /** The site said no: the stored report is `blocked`. */
      readonly isBlocked?: boolean;
    };
