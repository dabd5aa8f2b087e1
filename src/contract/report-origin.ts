import { z } from 'zod';

/** Where a report comes from: a run of this server, a linked local run, or an upload nobody vouches for. */
export const ReportOrigin = z.enum(['server', 'runner', 'upload']);
export type ReportOrigin = z.infer<typeof ReportOrigin>;
