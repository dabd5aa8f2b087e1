import { z } from 'zod';

const Sarif = z.looseObject({
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.looseObject({
        tool: z.looseObject({
          driver: z.looseObject({
            name: z.string().min(1),
            rules: z
              .array(
                z.looseObject({
                  id: z.string().min(1).max(255),
                  shortDescription: z.looseObject({ text: z.string().min(1).max(1024) }),
                  fullDescription: z.looseObject({ text: z.string().min(1).max(1024) }),
                  properties: z
                    .looseObject({
                      'security-severity': z
                        .string()
                        .regex(/^\d+(\.\d+)?$/, 'invalid security severity value, is not a number')
                        .optional(),
                      tags: z.array(z.string()).max(20).optional(),
                    })
                    .optional(),
                }),
              )
              .max(25_000),
          }),
        }),
        automationDetails: z.looseObject({ id: z.string() }).optional(),
        results: z
          .array(
            z.looseObject({
              message: z.looseObject({ text: z.string().min(1) }),
              locations: z
                .array(
                  z.looseObject({
                    physicalLocation: z.looseObject({
                      artifactLocation: z.looseObject({
                        uri: z
                          .string()
                          .regex(
                            /^(?!\/)(?:[\w!$&'()*+,;=:@/.~-]|%[0-9A-Fa-f]{2})+$/,
                            'an invalid URI was provided as a SARIF location',
                          ),
                      }),
                    }),
                  }),
                )
                .min(1, 'expected artifact location')
                .max(1000),
            }),
          )
          .max(25_000),
      }),
    )
    .max(20, 'too many runs'),
});

/** What GitHub's processing of a SARIF file would say about it. */
export function readSarif(value: unknown): {
  readonly errors: readonly string[];
  readonly category: string | null;
  readonly resultCount: number;
} {
  const parsed = Sarif.safeParse(value);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`);
    return { errors, category: null, resultCount: 0 };
  }
  const { runs } = parsed.data;
  const categories = runs.map((run) => run.automationDetails?.id ?? '');
  const isRepeated = new Set(categories).size < categories.length;
  return {
    errors: isRepeated ? ['several runs of one tool and category'] : [],
    category: runs[0]?.automationDetails?.id ?? null,
    resultCount: runs.reduce((sum, run) => sum + run.results.length, 0),
  };
}
