import { z } from 'zod';
import type { ChangedFile } from './github-app.ts';

/** One file of a comparison or a pull request, as GitHub lists it. */
export const ChangedFileAnswer = z
  .object({
    filename: z.string(),
    status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
    sha: z.string().nullish(),
    previous_filename: z.string().optional(),
    patch: z.string().optional(),
  })
  .transform((file): ChangedFile => ({
    path: file.filename,
    status: file.status,
    sha: file.sha ?? null,
    previousPath: file.previous_filename ?? null,
    patch: file.patch ?? null,
  }));
