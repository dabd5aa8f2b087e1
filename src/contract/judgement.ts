import { z } from 'zod';
import { JudgeQuestion } from './judge-question.ts';

const ids = z.array(z.string());

/** What a judge said of a case, after every check: ids of the case only, no text of the model. */
export const Judgement = z.strictObject({
  harmful: ids,
  benign: ids,
  /** Questions answered against the artefact, each with the items cited for it. */
  objections: z.array(z.strictObject({ question: JudgeQuestion, cites: ids.min(1) })),
});
export type Judgement = z.infer<typeof Judgement>;
