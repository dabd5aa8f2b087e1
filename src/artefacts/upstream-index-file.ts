import { z } from 'zod';

/** An index of known skills as it is written to a file: names and hashes of lines, no text. */
export const UpstreamIndexFile = z.object({
  version: z.literal(1),
  skills: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        /** The hashes, 6 bytes each, big end first, ascending, as base64. */
        lines: z.base64(),
      }),
    )
    .max(200_000),
});
export type UpstreamIndexFile = z.infer<typeof UpstreamIndexFile>;
