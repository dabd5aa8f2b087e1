import type { RunConfig } from '../../contract/run-config.ts';
import type { RunProgress } from '../../contract/run-progress.ts';
import type { Organization } from '../../store/organizations/organization.ts';
import type { Run } from '../../store/runs/run.ts';

/** One claimed run on its way through the steps. */
export type RunContext = {
  readonly run: Run;
  readonly config: RunConfig;
  readonly organization: Organization;
  /** Aborts when the run is no longer wanted, its time is over, or the process stops. */
  readonly signal: AbortSignal;
  /** When the budget of the run ends; what was found by then is reported. */
  readonly deadline: Date;
  /** Says where the run stands, and lives: throws RunLost when it is no longer ours. */
  readonly note: (progress: Omit<RunProgress, 'updatedAt' | 'message'>) => Promise<void>;
};
