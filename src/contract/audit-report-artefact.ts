import { z } from 'zod';
import { Classification } from './classification.ts';

/** One artefact or page of a report, named by `path` or `url`. */
export const AuditReportArtefact = z
  .object({
    path: z.string().optional(),
    url: z.string().optional(),
    type: z.string(),
    sha256: z.string(),
    trustScore: z.number().min(0).max(100).nullable(),
    classification: Classification.nullable(),
    complete: z.boolean(),
  })
  .refine((artefact) => artefact.path !== undefined || artefact.url !== undefined, {
    message: 'Give a path or a url',
    path: ['path'],
  });
export type AuditReportArtefact = z.infer<typeof AuditReportArtefact>;
