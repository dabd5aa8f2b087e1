import { z } from 'zod';

/** Who may read a report: anyone and listed, anyone with the link, or its owner alone. */
export const ReportVisibility = z.enum(['public', 'unlisted', 'private']);
export type ReportVisibility = z.infer<typeof ReportVisibility>;
