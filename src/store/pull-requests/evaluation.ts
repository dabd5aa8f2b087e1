import { z } from 'zod';

/** What one target (a pull request, a branch) made of a commit; the worst one is what the shared check run shows. */
export const Evaluation = z.object({
  /** What it was held against; another basis is evaluated anew. */
  basis: z.string(),
  baseSha: z.string().nullable(),
  conclusion: z.enum(['success', 'failure', 'neutral', 'action_required', 'cancelled']),
  title: z.string(),
  summary: z.string(),
  /** Fingerprints of the new findings it shows; what "Accept risk" accepts. */
  openFingerprints: z.array(z.string()).default([]),
  /** Whether rules alone can mend one of them. */
  isFixable: z.boolean().default(false),
  /** False until the last step for this target is done. */
  isDone: z.boolean(),
});
export type Evaluation = z.infer<typeof Evaluation>;
