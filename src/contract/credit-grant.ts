import { z } from 'zod';

const MOST = 10_000_000;

/** Body of `POST /v1/admin/organizations/{orgId}/credits`; a negative amount takes away. */
export const CreditGrant = z.object({
  amount: z
    .int()
    .min(-MOST)
    .max(MOST)
    .refine((amount) => amount !== 0, { message: 'Must not be 0' }),
  bucket: z.enum(['monthly', 'pack']).default('pack'),
  reason: z.string().min(1).max(255),
  idempotencyKey: z.string().min(1).max(128),
});
export type CreditGrant = z.infer<typeof CreditGrant>;
