import { z } from 'zod';

/** One hit of the content scanner. `value` is at most 120 characters, with secrets masked and invisible characters named. */
export const ReportThreat = z.object({
  path: z.string(),
  value: z.string(),
  pattern: z.enum([
    'script-tag',
    'embed-tag',
    'event-handler',
    'javascript-url',
    'data-html-url',
    'tag-characters',
    'bidi-control',
    'zero-width',
    'instruction-override',
    'role-reassignment',
    'tool-coercion',
    'exfiltration-request',
    'provider-token',
    'private-key',
    'credential-url',
    'unsafe-key',
  ]),
  category: z.enum([
    'active_content',
    'hidden_text',
    'agent_directive',
    'secret',
    'prototype_pollution',
  ]),
});
export type ReportThreat = z.infer<typeof ReportThreat>;
