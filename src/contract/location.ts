import { z } from 'zod';

/** Where a finding stands. Lines and columns are 1-based; columns count Unicode code points. */
export const Location = z.object({
  line: z.int().min(1),
  /** Inert, redacted, at most 200 characters; empty for whole-artefact findings. */
  excerpt: z.string().max(200),
  file: z.string().nullable(),
  end_line: z.int().min(1),
  column: z.int().min(1),
  end_column: z.int().min(1),
});
export type Location = z.infer<typeof Location>;
