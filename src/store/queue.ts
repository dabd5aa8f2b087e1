import type { Db } from './db.ts';
import type { JobName } from './queue/job-names.ts';

export type { JobName } from './queue/job-names.ts';

/** What a job's handler gets. `signal` aborts when the job was cancelled, its lease was lost, or the process stops. */
export type Job = {
  readonly id: string;
  readonly data: unknown;
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
};

export type Queue = {
  /**
   * Adds a job inside the caller's transaction. With a `singletonKey`, at most one job of that name and key waits: while
   * one does, the answer is null and nothing is added.
   */
  send(
    trx: Db,
    job: {
      readonly name: JobName;
      readonly data: unknown;
      readonly singletonKey?: string;
      readonly startAfterSeconds?: number;
    },
  ): Promise<string | null>;
  /** Cancels waiting and running jobs of a key inside the caller's transaction; running ones see their signal abort. */
  cancel(
    trx: Db,
    jobs: { readonly name: JobName; readonly singletonKey: string; readonly exceptId?: string },
  ): Promise<number>;
  /**
   * Starts taking jobs. A handler that throws is tried again with backoff, five times; after the last the job goes to
   * `<name>.dead`, which can be worked like any other. `RetryLater` puts it back without counting.
   */
  work(
    name: JobName | `${JobName}.dead`,
    handler: (job: Job) => Promise<void>,
    options?: { readonly concurrency?: number },
  ): Promise<void>;
  /** Sends a job of that name once per period over all processes, while this process lives. */
  every(name: JobName, seconds: number): void;
  counts(): Promise<{ pending: number; running: number; oldestPendingSeconds: number }>;
  /** Takes no more jobs, waits for the running ones, and gives what is left back to the queue. */
  stop(options: {
    readonly timeoutMs: number;
    /** Until this resolves, jobs can still be sent and counted: requests in flight do both. */
    readonly until?: Promise<void>;
  }): Promise<void>;
};
