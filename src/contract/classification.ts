import { z } from 'zod';

/** Class of a trust score: safe 90–100, caution 70–89, risky 40–69, dangerous 0–39. */
export const Classification = z.enum(['safe', 'caution', 'risky', 'dangerous']);
export type Classification = z.infer<typeof Classification>;
