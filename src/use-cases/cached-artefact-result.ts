import { z } from 'zod';
import { Capabilities } from '../contract/capabilities.ts';
import { Classification } from '../contract/classification.ts';
import { Finding } from '../contract/finding.ts';
import { Incomplete } from '../contract/incomplete.ts';
import { ScanType } from '../contract/scan-type.ts';
import { ScanTypeSource } from '../contract/scan-type-source.ts';

/** An `ArtefactResult` as it comes back from the cache; what does not fit is scanned again. */
export const CachedArtefactResult = z.object({
  root: z.string().nullable(),
  path: z.string().nullable(),
  kind: ScanType,
  kindSource: ScanTypeSource,
  sha256: z.string(),
  files: z.array(z.string()),
  isOpaque: z.boolean(),
  skipped: z.array(z.object({ path: z.string(), reason: z.string(), isHarmless: z.boolean() })),
  fileHashes: z.record(z.string(), z.string()),
  findings: z.array(Finding),
  lineHashes: z.record(z.string(), z.string()),
  legs: z.record(z.string(), z.array(z.string())),
  trustScore: z.number(),
  classification: Classification,
  scoreCap: z.enum(['critical', 'opaque']).nullable(),
  capabilities: Capabilities,
  layer1Complete: z.boolean(),
  layer2Complete: z.boolean(),
  incomplete: z.array(Incomplete),
});
export type CachedArtefactResult = z.infer<typeof CachedArtefactResult>;
