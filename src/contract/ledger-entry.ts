import { z } from 'zod';
import { Timestamp } from './timestamp.ts';

/** Kinds of ledger rows that callers see. */
const Type = z.enum([
  'debit',
  'refund',
  'grant_monthly',
  'grant_pack',
  'grant_admin',
  'expiry',
  'adjustment',
]);

/** A row of the ledger as the Public API shows it; amounts are negative for what was spent. */
export const LedgerEntry = z.object({
  id: z.string(),
  type: Type,
  feature: z.string().nullable(),
  units: z.int().nullable(),
  amount: z.int(),
  monthly: z.int(),
  pack: z.int(),
  balanceAfter: z.int(),
  runId: z.string().nullable(),
  reportId: z.string().nullable(),
  /** Of a refund: the debit. */
  refId: z.string().nullable(),
  pricingVersion: z.int(),
  description: z.string(),
  createdAt: Timestamp,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
