import { z } from 'zod';

/** What a run does with what it finds: report, advise, or open a pull request with fixes. */
export const RunMode = z.enum(['audit', 'audit-fix', 'fix', 'recommend']);
export type RunMode = z.infer<typeof RunMode>;
