import { z } from 'zod';
import { readRule } from '../../../use-cases/read-rule.ts';
import { defineTool } from '../define-tool.ts';

export const getRule = defineTool({
  name: 'get_rule',
  title: 'One rule',
  description:
    'A rule of the catalogue: what it finds, why that matters, how to mend it, with examples.',
  input: z.object({ rule_id: z.string().max(128) }),
  effect: 'reads',
  // Our own words, but bad examples say what bad skills say.
  evidence: ['examples'],
  handle: (_call, { rule_id: id }) => Promise.resolve(readRule(id)),
});
