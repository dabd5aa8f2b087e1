import { z } from 'zod';
import { DeliveryKey } from './delivery-key.ts';

/** Data of the job `scan-branch`: a push to the default branch, or the head of a merge group. */
export const ScanBranchJob = z.object({
  kind: z.enum(['branch', 'merge-group']),
  installationId: z.number(),
  repositoryId: z.number(),
  owner: z.string(),
  repo: z.string(),
  /** `refs/heads/…`: the branch pushed to, or the one a merge group goes into. */
  ref: z.string(),
  headSha: z.string(),
  /** Null for the first push of a branch. */
  baseSha: z.string().nullable(),
  isRescan: z.boolean(),
  /** The merge group is gone: only its check is still to be ended. */
  isDestroyed: z.boolean(),
  delivery: DeliveryKey.nullable(),
});
export type ScanBranchJob = z.infer<typeof ScanBranchJob>;
