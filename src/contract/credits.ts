import { z } from 'zod';
import { Balance } from './balance.ts';

/** Answer of `GET /v1/credits`: balance, reservations, plan and price table. -1 means unlimited. */
export const Credits = z.object({
  balance: Balance,
  reserved: z.int(),
  plan: z.object({
    id: z.string(),
    name: z.string(),
    monthlyCredits: z.int(),
    unlimitedCredits: z.boolean(),
    maxMembers: z.int(),
    maxWebsites: z.int(),
    maxPagesPerAudit: z.int(),
    scansPerMonth: z.int(),
    requestsPerMinute: z.int(),
    features: z.array(z.string()),
  }),
  pricing: z.record(z.string(), z.object({ cost: z.int(), per: z.int(), unit: z.string() })),
  pricingVersion: z.int(),
});
export type Credits = z.infer<typeof Credits>;
