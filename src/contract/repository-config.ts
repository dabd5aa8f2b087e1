import { z } from 'zod';
import { Severity } from './severity.ts';
import { Suppression } from './suppression.ts';

const Glob = z.string().min(1).max(512);

/**
 * `.github/skillgate.yml`. Unknown keys are refused: a typo must not silently do nothing. Every key may be left out;
 * `RepositoryConfig.parse({})` is the built-in default.
 */
export const RepositoryConfig = z.strictObject({
  version: z.literal(1).default(1),
  /** `observe` reports what would fail and never fails. */
  mode: z.enum(['enforce', 'observe']).default('enforce'),
  paths: z
    .strictObject({
      include: z.array(Glob).min(1).max(200).default(['**']),
      exclude: z.array(Glob).max(200).default([]),
    })
    .default({ include: ['**'], exclude: [] }),
  /** Exactly these severities fail the gate. */
  'fail-on': z.array(Severity).max(5).default(['critical']),
  /** Trust score below which a changed artefact fails the gate. */
  threshold: z.int().min(0).max(100).default(70),
  gate: z.enum(['new', 'all']).default('new'),
  /** By rule id, or by the folder of a rule id; the id wins. */
  rules: z
    .record(
      z.string().regex(/^[a-z0-9-]{1,60}(?:\/[a-z0-9-]{1,60})?$/, 'Give a rule id or its folder'),
      z.enum(['block', 'warn', 'monitor']),
    )
    .default({}),
  comment: z.enum(['auto', 'always', 'off']).default('auto'),
  'upload-sarif': z.enum(['auto', 'never']).default('auto'),
  'on-incomplete': z.enum(['action_required', 'neutral', 'failure']).default('action_required'),
  'on-no-credits': z.enum(['neutral', 'failure']).default('neutral'),
  /** True: secret rules also look at every commit of the pull request. */
  'secret-history': z.boolean().default(false),
  ignore: z.array(Suppression).max(500).default([]),
});
export type RepositoryConfig = z.infer<typeof RepositoryConfig>;
