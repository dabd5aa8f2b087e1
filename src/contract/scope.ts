import { z } from 'zod';

/** What a key may do; `admin` implies every other inside its organization. */
export const Scope = z.enum([
  'audits:write',
  'audits:read',
  'credits:read',
  'org:read',
  'org:write',
  'read',
  'scan',
  'fix',
  'guard',
  'overwatch',
  'admin',
]);
export type Scope = z.infer<typeof Scope>;
