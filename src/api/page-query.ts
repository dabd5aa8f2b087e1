import { z } from 'zod';

/** Query parameters of every list of the Scan API. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().min(1).max(512).optional(),
};
