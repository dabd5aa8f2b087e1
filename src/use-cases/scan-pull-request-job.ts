import { z } from 'zod';
import { DeliveryKey } from './delivery-key.ts';

/** Data of the job `scan-pull-request`: which one; what to scan is read when the job runs. */
export const ScanPullRequestJob = z.object({
  installationId: z.number(),
  repositoryId: z.number(),
  number: z.number(),
  /** Set when a person asked for a new check run. */
  isRescan: z.boolean(),
  /** True when events left it open which head is the newest: GitHub is asked. */
  isUnsure: z.boolean(),
  delivery: DeliveryKey.nullable(),
});
export type ScanPullRequestJob = z.infer<typeof ScanPullRequestJob>;
