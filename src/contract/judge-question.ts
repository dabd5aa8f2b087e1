import { z } from 'zod';

/** The four questions to a judge: stated intent, permissions, covert behaviour, agreement of the files. */
export const JudgeQuestion = z.enum(['intent', 'permissions', 'covert', 'files']);
export type JudgeQuestion = z.infer<typeof JudgeQuestion>;
