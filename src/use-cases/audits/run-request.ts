import type { CreateRunBody } from '../../contract/create-run-body.ts';
import type { RunTrigger } from '../../contract/run-trigger.ts';

/** A run somebody asks for, whoever it is and through whatever door. */
export type RunRequest = Omit<CreateRunBody, 'trigger' | 'idempotencyKey'> & {
  readonly trigger: RunTrigger;
  /** Who executes it. */
  readonly executor: 'server' | 'runner';
};

/** For whom a run is made. */
export type RunCaller = {
  readonly organizationId: string;
  readonly userId: string | null;
  readonly planId: string;
  /** GitHub's id of the only repository the caller may act for; null: all. */
  readonly repositoryId: number | null;
};
