import { shellEffects } from './shell-effects.ts';
import { shellExecution } from './shell-execution.ts';
import { shellNetwork } from './shell-network.ts';
import { shellPackers } from './shell-packers.ts';
import { shellProviders } from './shell-providers.ts';
import { shellReaders } from './shell-readers.ts';
import type { ShellCall, ShellProgram, ShellTracing, ShellValue } from './shell-tracing.ts';
import { shellUploads } from './shell-uploads.ts';
import { shellValue } from './shell-value.ts';

const programs: ReadonlyMap<string, ShellProgram> = new Map(
  [
    shellReaders,
    shellPackers,
    shellProviders,
    shellEffects,
    shellExecution.programs,
    shellNetwork,
    shellUploads,
  ].flatMap((table) => Object.entries(table)),
);

/** What a program does and prints. One that is not known passes on what it is given. */
export function shellPrograms(tracing: ShellTracing, call: ShellCall): ShellValue {
  const known = programs.get(call.name) ?? programs.get(call.name.replace(/\.exe$|[\d.]+$/, ''));
  if (known !== undefined) return known(tracing, call);
  const path = shellValue.first(call.program);
  if (path === '\0' || path.includes('/') || tracing.knownContent(call.program) !== null)
    return shellExecution.runPath(tracing, call);
  const given = [...call.args, call.stdin].filter(({ origins }) => origins.size > 0);
  return given.length === 0
    ? shellValue.nothing
    : shellValue.withText(shellValue.join(...given), '\0');
}
