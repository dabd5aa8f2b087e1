import { z } from 'zod';

/** Body of `POST /v1/credits/estimate`. */
export const CreditEstimateRequest = z.object({
  operation: z.enum(['audit', 'report_publish', 'scan', 'fix', 'pr_scan']),
  /** What would be audited. */
  url: z.string().max(2048).optional(),
  /** Settings of the audit: a JSON object, or one as text. */
  config: z.union([z.string().max(16 * 1024), z.record(z.string(), z.unknown())]).optional(),
  /** Pages or files of an audit, changed artefacts of a pull request, otherwise how many of the operation. */
  units: z.int().min(1).max(10_000).optional(),
});
export type CreditEstimateRequest = z.infer<typeof CreditEstimateRequest>;
