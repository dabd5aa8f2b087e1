import { z } from 'zod';

/** Params or query of a route that takes none; unknown query parameters are ignored. */
export const noInput = z.object({});
