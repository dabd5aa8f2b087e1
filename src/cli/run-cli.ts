import { CommanderError } from 'commander';
import { ClientError } from '../client/client-error.ts';
import { ApiError } from '../contract/api-error.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { inertText } from '../render/inert-text.ts';
import { buildProgram } from './build-program.ts';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** Runs one command line and returns its exit code; never throws, so that no fault can look like a pass. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const setExitCode = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = buildProgram(terminal, setExitCode);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, { terminal, command: args[0] ?? '' });
  }
}

/** Commands that scan: there, one file of many may be the cause of a fault. */
const scanning = new Set(['scan', 'audit', 'fix', 'explain', 'baseline']);

function reportError(
  error: unknown,
  { terminal, command }: { readonly terminal: Terminal; readonly command: string },
): ExitCode {
  // Help and version end with an error object of code 0; usage errors have been written already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ApiError) {
    terminal.writeError(defuseLogLines(`error: ${inertText(error.message)}\n`));
    return 2;
  }
  if (error instanceof ClientError) {
    const id = error.requestId === null ? '' : ` (request ${error.requestId})`;
    terminal.writeError(defuseLogLines(`error: ${inertText(error.message)}${inertText(id)}\n`));
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  const fault = inertText(message);
  terminal.writeError(
    defuseLogLines(
      scanning.has(command)
        ? `error: the scan could not be finished (${fault}): scan single files to find which one is the cause, and report it\n`
        : `error: the command could not be finished (${fault}): run skillgate doctor, and report it if nothing is wrong\n`,
    ),
  );
  return 2;
}
