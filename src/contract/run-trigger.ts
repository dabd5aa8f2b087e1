import { z } from 'zod';

/** Who started a run. Callers of the API can only name `api`; the others are set by the server. */
export const RunTrigger = z.enum(['cli', 'api', 'github', 'scheduled']);
export type RunTrigger = z.infer<typeof RunTrigger>;
