import { z } from 'zod';

/** State of an audit run; the last three are final. */
export const RunStatus = z.enum(['pending', 'running', 'completed', 'failed', 'cancelled']);
export type RunStatus = z.infer<typeof RunStatus>;
