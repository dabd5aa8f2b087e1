import { z } from 'zod';

/** What a run looks at. `ref` is as asked for, `sha` the commit it named when the run read it. */
export const RunTarget = z.object({
  kind: z.enum(['website', 'repository']),
  host: z.string(),
  owner: z.string().optional(),
  repo: z.string().optional(),
  ref: z.string().optional(),
  sha: z.string().optional(),
  path: z.string().optional(),
});
export type RunTarget = z.infer<typeof RunTarget>;
