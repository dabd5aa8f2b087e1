import type { z } from 'zod';
import { ScanResponse } from './scan-response.ts';

/** A scan in a list. */
export const ScanSummary = ScanResponse.pick({
  scan_id: true,
  status: true,
  scan_type: true,
  trust_score: true,
  classification: true,
  layer1_complete: true,
  layer2_complete: true,
  summary: true,
  engine_version: true,
  created_at: true,
});
export type ScanSummary = z.infer<typeof ScanSummary>;
