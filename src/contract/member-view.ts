import { z } from 'zod';
import { Role } from './role.ts';
import { Timestamp } from './timestamp.ts';

/** A member as the Public API shows it; the address is for members only. */
export const MemberView = z.object({
  id: z.string(),
  userId: z.string(),
  role: Role,
  createdAt: Timestamp,
  userName: z.string().nullable(),
  userEmail: z.string().nullable(),
  userAvatarUrl: z.string().nullable(),
});
export type MemberView = z.infer<typeof MemberView>;
