import type { FixerName } from '../contract/fixer-name.ts';
import { addDefense } from './add-defense.ts';
import type { Fixer } from './fixer.ts';
import { narrowPermission } from './narrow-permission.ts';
import { pinPackage } from './pin-package.ts';
import { redactSecret } from './redact-secret.ts';
import { removeCommand } from './remove-command.ts';
import { removeExfilLink } from './remove-exfil-link.ts';
import { removeInstruction } from './remove-instruction.ts';
import { stripInvisible } from './strip-invisible.ts';
import { unsetUnsafeFlag } from './unset-unsafe-flag.ts';

/** All fixers by name, in the order in which they are tried: what changes least comes first. */
export const fixers: Readonly<Record<FixerName, Fixer>> = {
  strip_invisible: stripInvisible,
  redact_secret: redactSecret,
  unset_unsafe_flag: unsetUnsafeFlag,
  pin_package: pinPackage,
  narrow_permission: narrowPermission,
  remove_exfil_link: removeExfilLink,
  remove_command: removeCommand,
  remove_instruction: removeInstruction,
  add_defense: addDefense,
};
