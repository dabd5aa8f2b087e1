import { z } from 'zod';
import { Timestamp } from '../contract/timestamp.ts';

/** What `skillgate login` keeps: a login token of one server. Keys are never kept. */
export const Credential = z.object({
  version: z.literal(1),
  url: z.url({ protocol: /^https?$/ }),
  token: z.string().min(1),
  expiresAt: Timestamp.nullable(),
  user: z.string().nullable(),
});
export type Credential = z.infer<typeof Credential>;
