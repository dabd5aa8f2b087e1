import { z } from 'zod';

/** A file of a commit, as its tree lists it. */
export const CommitFile = z.object({
  path: z.string(),
  mode: z.string(),
  sha: z.string(),
  /** Bytes; null for submodules. */
  size: z.number().nullable(),
});
export type CommitFile = z.infer<typeof CommitFile>;
