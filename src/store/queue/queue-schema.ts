/** Names and times of the queue: jobs are leased for `leaseSeconds`, and a worker that stops renewing loses them. */
export const queueSchema = {
  schema: 'pgboss',
  channel: 'skillgate_jobs',
  leaseSeconds: 30,
  retryLimit: 5,
  /** First wait after a failure; doubles with each try. */
  retryDelaySeconds: 2,
} as const;
