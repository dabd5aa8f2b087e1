import { z } from 'zod';

/** What the content can do, as far as it was seen; neutral, never a verdict. */
export const Capabilities = z.object({
  network: z.boolean(),
  filesystem_read: z.boolean(),
  filesystem_write: z.boolean(),
  shell: z.boolean(),
  secrets: z.boolean(),
  hosts: z.array(z.string()),
});
export type Capabilities = z.infer<typeof Capabilities>;
