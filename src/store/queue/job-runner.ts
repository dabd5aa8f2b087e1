import { RetryLater } from '../../contract/retry-later.ts';
import type { Job } from '../queue.ts';
import type { StoreLog } from '../store-log.ts';
import type { HeldJob, JobLease } from './job-lease.ts';

type Running = {
  readonly job: HeldJob;
  readonly controller: AbortController;
  renewedAt: number;
  isAbandoned: boolean;
};

export type JobRunner = {
  /** Runs one taken job to its end; never rejects. */
  run(
    job: HeldJob & { readonly data: unknown },
    handler: (job: Job) => Promise<void>,
  ): Promise<void>;
  /** Renews the leases of all running jobs; those that are lost or cancelled are aborted. */
  renew(): Promise<void>;
  size(): number;
  /** Aborts what still runs and gives it back to the queue. */
  abandon(graceMs: number): Promise<void>;
};

/** Holds the jobs that run in this process. */
export function jobRunner(deps: {
  readonly lease: JobLease;
  readonly leaseSeconds: number;
  readonly log: StoreLog;
}): JobRunner {
  const { lease, log } = deps;
  const running = new Map<string, Running>();

  const settle = async (entry: Running, outcome: { error?: unknown }): Promise<void> => {
    const { job } = entry;
    if (entry.isAbandoned) return;
    if (!('error' in outcome)) return lease.complete(job);
    if (outcome.error instanceof RetryLater) return lease.giveBack([job], outcome.error.seconds);
    const { name, message } =
      outcome.error instanceof Error ? outcome.error : new Error('A handler threw no error');
    if (!entry.controller.signal.aborted) {
      log.warn(
        { queue: job.name, jobId: job.id, attempt: job.round + 1, err: outcome.error },
        'job failed',
      );
    }
    await lease.fail(job, { name, message: message.slice(0, 500) });
  };

  return {
    run: async (job, handler) => {
      const held = { name: job.name, id: job.id, round: job.round };
      const entry: Running = {
        job: held,
        controller: new AbortController(),
        renewedAt: Date.now(),
        isAbandoned: false,
      };
      running.set(job.id, entry);
      const { signal } = entry.controller;
      try {
        const outcome = await handler({
          id: job.id,
          data: job.data,
          signal,
          attempt: job.round + 1,
        }).then(
          () => ({}),
          (error: unknown) => ({ error }),
        );
        await settle(entry, outcome);
      } catch (error) {
        // The lease runs out and the job is taken again: handlers are repeatable.
        log.error({ queue: job.name, jobId: job.id, err: error }, 'job result was not stored');
      } finally {
        running.delete(job.id);
      }
    },
    renew: async () => {
      const entries = [...running.values()].filter((entry) => !entry.isAbandoned);
      if (entries.length === 0) return;
      const askedAt = Date.now();
      const stillHeld = await lease.renew(entries.map((entry) => entry.job)).catch(() => null);
      for (const entry of entries) {
        if (stillHeld?.has(entry.job.id) === true) entry.renewedAt = askedAt;
        else if (stillHeld !== null || Date.now() - entry.renewedAt > deps.leaseSeconds * 1000) {
          entry.controller.abort(new Error('The job was cancelled or its lease was lost'));
        }
      }
    },
    size: () => running.size,
    abandon: async (graceMs) => {
      for (const entry of running.values()) {
        entry.controller.abort(new Error('The process is stopping'));
      }
      const deadline = Date.now() + graceMs;
      while (running.size > 0 && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const left = [...running.values()];
      for (const entry of left) entry.isAbandoned = true;
      if (left.length > 0) {
        await lease.giveBack(
          left.map((entry) => entry.job),
          0,
        );
      }
    },
  };
}
