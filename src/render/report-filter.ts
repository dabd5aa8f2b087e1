import { z } from 'zod';
import { Severity } from '../contract/severity.ts';

/** What a reader of a report page asked to see; anything unknown counts as not asked. */
export const ReportFilter = z.object({
  level: Severity.nullable().catch(null).default(null),
  category: z.string().max(255).nullable().catch(null).default(null),
  only: z.literal('new').nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type ReportFilter = z.infer<typeof ReportFilter>;
