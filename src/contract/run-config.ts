import { z } from 'zod';
import { ReportVisibility } from './report-visibility.ts';

/** Settings of a run as its caller may give them; other keys are kept and have no effect. */
export const RunConfig = z.looseObject({
  coverageMode: z.enum(['quick', 'surface', 'full']).default('surface'),
  maxPages: z.int().min(1).max(10_000).optional(),
  maxFiles: z.int().min(1).max(10_000).default(2000),
  disabledRulePatterns: z.array(z.string().max(128)).max(200).default([]),
  externalLinksEnabled: z.boolean().default(true),
  layer2: z.boolean().default(true),
  judge: z.boolean().default(false),
  /** 0: no cap. */
  maxCredits: z.int().min(0).default(0),
  visibility: ReportVisibility.default('private'),
});
export type RunConfig = z.infer<typeof RunConfig>;
