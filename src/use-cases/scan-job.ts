import { z } from 'zod';
import { ScanType } from '../contract/scan-type.ts';
import { Suppression } from '../contract/suppression.ts';

/** Options of a scan, apart from its content; what a queued scan carries in its job. */
export const ScanJob = z.object({
  organizationId: z.string(),
  scanId: z.string(),
  chargeKey: z.string(),
  kind: ScanType.optional(),
  layer2: z.boolean(),
  judge: z.boolean(),
  suppressions: z.array(Suppression),
  includeSuppressed: z.boolean(),
});
export type ScanJob = z.infer<typeof ScanJob>;
