import { z } from 'zod';

/** Who can mend a finding: a deterministic fixer, the language model, or only a person. */
export const Fixable = z.enum(['deterministic', 'llm', 'no']);
export type Fixable = z.infer<typeof Fixable>;
