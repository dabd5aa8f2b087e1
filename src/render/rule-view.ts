import { z } from 'zod';
import { Category } from '../contract/category.ts';
import { Fixable } from '../contract/fixable.ts';
import { ScanType } from '../contract/scan-type.ts';
import { Severity } from '../contract/severity.ts';

/** An example of a rule in inert form: invisible characters written out, binary content only by its size. */
const RuleExample = z.object({
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  /** 1-based lines reported in the first file; empty where nothing is. */
  lines: z.array(z.int().min(0)),
  /** Why a near miss is still good. */
  because: z.string().nullable(),
});

const Cited = z.object({ id: z.string(), url: z.string().nullable() });

/** A rule as its page, the JSON beside it and other programs show it. */
export const RuleView = z.object({
  id: z.string(),
  title: z.string(),
  severity: Severity,
  confidence: z.number(),
  /** `enforce` may fail a check, `hunt` is only shown. */
  lane: z.enum(['enforce', 'hunt']),
  layer: z.union([z.literal(1), z.literal(2)]),
  category: Category,
  kinds: z.union([z.literal('all'), z.array(ScanType)]),
  why: z.string(),
  fix: z.string(),
  fixable: Fixable,
  cwe: z.array(Cited),
  owasp: z.array(z.string()),
  atlas: z.array(Cited),
  references: z.array(z.string()),
  examples: z.object({ bad: z.array(RuleExample), good: z.array(RuleExample) }),
});
export type RuleView = z.infer<typeof RuleView>;
