import { z } from 'zod';

/** A person as answers about sign-in show them; a service user has no address. */
export const UserView = z.object({
  id: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  avatarUrl: z.string().nullable(),
});
export type UserView = z.infer<typeof UserView>;
