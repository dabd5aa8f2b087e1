import { Argument, Command } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `skillgate completion bash|zsh|fish`: a script for the shell, written from the commands themselves. */
export function completionCommand(
  terminal: Terminal,
  _setExitCode: (code: ExitCode) => void,
): Command {
  return new Command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: string, _options: object, command: Command) => {
      const { completionScript } = await import('./completion-script.ts');
      terminal.writeOut(completionScript(command.parent ?? command, shell));
    });
}
