import { z } from 'zod';
import { jsonAnswer } from './json-answer.ts';
import type { PeerAnswer } from './peer-state.ts';

const documentation = 'https://docs.github.com/rest/checks/runs';

const Annotation = z
  .object({
    path: z.string().min(1),
    start_line: z.int().min(1),
    end_line: z.int().min(1),
    start_column: z.int().min(1).optional(),
    end_column: z.int().min(1).optional(),
    annotation_level: z.enum(['notice', 'warning', 'failure']),
    message: z.string().min(1).max(65_536),
    title: z.string().max(255).optional(),
    raw_details: z.string().max(65_536).optional(),
  })
  .refine((it) => (it.start_column === undefined) === (it.end_column === undefined))
  .refine((it) => it.start_column === undefined || it.start_line === it.end_line)
  .refine((it) => it.start_line <= it.end_line);

const Change = z.looseObject({
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  conclusion: z
    .enum(['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'])
    .optional(),
  details_url: z.url({ protocol: /^https?$/ }).optional(),
  output: z
    .looseObject({
      title: z.string().min(1),
      summary: z.string().min(1).max(65_535),
      text: z.string().max(65_535).optional(),
      annotations: z.array(z.unknown()).max(50).optional(),
    })
    .optional(),
  actions: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(20),
        description: z.string().min(1).max(40),
        identifier: z.string().min(1).max(20),
      }),
    )
    .max(3)
    .optional(),
});

const Creation = Change.extend({
  name: z.string().min(1),
  head_sha: z.string().regex(/^[0-9a-f]{40}$/),
});

/** The 422 that GitHub gives on a check run it does not like; null when it is fine. */
export function checkRunProblem(
  body: Record<string, unknown>,
  kind: 'create' | 'update',
): PeerAnswer | null {
  const parsed = (kind === 'create' ? Creation : Change).safeParse(body);
  if (!parsed.success) {
    return jsonAnswer(422, {
      message: `Invalid request.\n\n${z.prettifyError(parsed.error)}`,
      documentation_url: documentation,
    });
  }
  const annotations = parsed.data.output?.annotations ?? [];
  if (annotations.every((annotation) => Annotation.safeParse(annotation).success)) return null;
  return jsonAnswer(422, {
    message: 'Validation Failed',
    errors: [{ resource: 'CheckRun', code: 'invalid', field: 'annotations' }],
    documentation_url: documentation,
  });
}
