import { z } from 'zod';

/** The deterministic fixers, in the order in which they are tried (Scan API contract, section 7). */
export const FixerName = z.enum([
  'strip_invisible',
  'redact_secret',
  'unset_unsafe_flag',
  'pin_package',
  'narrow_permission',
  'remove_exfil_link',
  'remove_command',
  'remove_instruction',
  'add_defense',
]);
export type FixerName = z.infer<typeof FixerName>;
