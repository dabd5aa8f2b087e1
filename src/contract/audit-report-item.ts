import { z } from 'zod';

/** One place at which a check holds. In reports of Skillgate `meta` has `path`, `line`, `endLine`, `column`, `fingerprint`. */
export const AuditReportItem = z.object({
  id: z.string(),
  label: z.string().optional(),
  snippet: z.string().optional(),
  sourcePages: z.array(z.string().refine(URL.canParse, 'Invalid URL')).optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
});
export type AuditReportItem = z.infer<typeof AuditReportItem>;
