import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** What an administrator of the instance did. */
export const AdminLogEntry = z.object({
  id: z.string(),
  at: Timestamp,
  actorId: z.string(),
  action: z.string(),
  orgId: z.string().nullable(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AdminLogEntry = z.infer<typeof AdminLogEntry>;
