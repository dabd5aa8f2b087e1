import { z } from 'zod';
import { CommandName } from './command-name.ts';
import { DeliveryKey } from './delivery-key.ts';

/** Data of the job `check-action`: what a person asked for by a button or a comment. */
export const CommandJob = z.object({
  installationId: z.number(),
  repositoryId: z.number(),
  owner: z.string(),
  repo: z.string(),
  command: CommandName,
  sender: z.object({ id: z.number(), login: z.string() }),
  /** The pull request a comment stands on; null for a button, which names a commit. */
  number: z.number().nullable(),
  headSha: z.string().nullable(),
  delivery: DeliveryKey,
});
export type CommandJob = z.infer<typeof CommandJob>;
