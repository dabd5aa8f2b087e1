import { z } from 'zod';

/** What a person can ask of the App on GitHub. */
export const CommandName = z.enum(['rescan', 'fix', 'accept-risk', 'help']);
export type CommandName = z.infer<typeof CommandName>;
