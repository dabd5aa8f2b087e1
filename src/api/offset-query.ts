import { z } from 'zod';

/** Query parameters of every list of the Public API. */
export const offsetQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).default(0),
};
