import { Command, CommanderError } from 'commander';
import { ClientError } from '../client/client-error.ts';
import { ApiError } from '../contract/api-error.ts';
import { engineVersion } from '../engine/engine-version.ts';
import { defuseLogLines } from '../render/defuse-log-lines.ts';
import { inertText } from '../render/inert-text.ts';
import type { ExitCode } from './exit-code.ts';
import { auditCommand } from './audit-command.ts';
import { baselineCommand } from './baseline-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { explainCommand } from './explain-command.ts';
import { fixCommand } from './fix-command.ts';
import { indexCommand } from './index-command.ts';
import { keysCommand } from './keys-command.ts';
import { loginCommand } from './login-command.ts';
import { logoutCommand } from './logout-command.ts';
import { rulesCommand } from './rules-command.ts';
import { scanCommand } from './scan-command.ts';
import type { Terminal } from './terminal.ts';
import { whoamiCommand } from './whoami-command.ts';

/** Runs one command line and returns its exit code; never throws, so that no fault can look like a pass. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const setExitCode = (code: ExitCode): void => {
    exitCode = code;
  };
  const program = new Command('skillgate')
    .description('Checks agent skills, MCP servers, rules files, hooks and prompts.')
    .version(engineVersion, '--version', 'print the version')
    .configureOutput({ writeOut: terminal.writeOut, writeErr: terminal.writeError })
    .exitOverride()
    .showHelpAfterError('(run skillgate --help for the commands and options)');
  for (const command of [
    scanCommand,
    auditCommand,
    fixCommand,
    baselineCommand,
    explainCommand,
    rulesCommand,
    indexCommand,
    loginCommand,
    logoutCommand,
    whoamiCommand,
    keysCommand,
    doctorCommand,
  ]) {
    const sub = command(terminal, setExitCode);
    program.addCommand(sub.copyInheritedSettings(program));
    for (const nested of sub.commands) nested.copyInheritedSettings(sub);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, terminal);
  }
}

function reportError(error: unknown, terminal: Terminal): ExitCode {
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
  terminal.writeError(
    defuseLogLines(
      `error: the scan could not be finished (${inertText(message)}): scan single files to find which one is the cause, and report it\n`,
    ),
  );
  return 2;
}
