import { Command } from 'commander';
import { engineVersion } from '../engine/engine-version.ts';
import { addExamples } from './add-examples.ts';
import { auditCommand } from './audit-command.ts';
import { baselineCommand } from './baseline-command.ts';
import { ciCommand } from './ci-command.ts';
import { completionCommand } from './completion-command.ts';
import { doctorCommand } from './doctor-command.ts';
import type { ExitCode } from './exit-code.ts';
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

/** All commands with their options, help and examples. */
export function buildProgram(terminal: Terminal, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command('skillgate')
    .description('Checks agent skills, MCP servers, rules files, hooks and prompts.')
    .version(engineVersion, '--version', 'print the version')
    .configureOutput({ writeOut: terminal.writeOut, writeErr: terminal.writeError })
    .exitOverride()
    .showHelpAfterError('(run skillgate --help for the commands and options)');
  for (const command of [
    scanCommand,
    auditCommand,
    ciCommand,
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
    completionCommand,
  ]) {
    const sub = command(terminal, setExitCode);
    program.addCommand(sub.copyInheritedSettings(program));
    for (const nested of sub.commands) nested.copyInheritedSettings(sub);
  }
  addExamples(program);
  return program;
}
