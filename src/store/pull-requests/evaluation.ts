import { z } from 'zod';

/** What one target (a pull request, a branch) made of a commit; the worst one is what the shared check run shows. */
export const Evaluation = z.object({
  /** What it was held against; another basis is evaluated anew. */
  basis: z.string(),
  baseSha: z.string().nullable(),
  conclusion: z.enum(['success', 'failure', 'neutral', 'action_required', 'cancelled']),
  title: z.string(),
  summary: z.string(),
  /** False until the last step for this target is done. */
  isDone: z.boolean(),
});
export type Evaluation = z.infer<typeof Evaluation>;
